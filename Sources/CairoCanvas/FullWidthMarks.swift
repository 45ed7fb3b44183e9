/// Which full-width punctuation is set in half its width, after CLREQ (W3C, Requirements for
/// Chinese Text Layout): of two marks that meet, the white half between them goes.
enum FullWidthMarks {
  static let opening = Set("（《【「『〔〈“‘［｛".unicodeScalars)
  static let closing = Set("，。、；：！？）》】」』〕〉”’］｝".unicodeScalars)
  /// Marks that Latin text shares; Chinese fonts hold them full-width.
  static let shared = Set("“”‘’·•".unicodeScalars)

  /// The byte ranges of marks in `text` that take half an em.
  ///
  /// Shared marks do where nothing wide stands beside them, and always unless `isChinese`.
  static func halved(in text: String, isChinese: Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var before: Unicode.Scalar?
    var offset = 0
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let end = offset + UTF8.width(scalar)
      if scalar.value > 0x7F,
        opening.contains(scalar) || closing.contains(scalar)
          || shared.contains(scalar)
      {
        let after = scalars[scalars.index(after: index)...].first
        let meetsMark =
          closing.contains(scalar)
          && after.map { closing.contains($0) || opening.contains($0) }
            ?? false
          || opening.contains(scalar) && before.map(opening.contains) ?? false
        let isLatin =
          shared.contains(scalar) && (!isChinese || isNarrow(before) && isNarrow(after))
        if meetsMark || isLatin { ranges.append(offset..<end) }
      }
      before = scalar
      offset = end
    }
    return ranges
  }

  /// Also at either end of the text, so that no mark is wider alone on its line than within its
  /// paragraph.
  static func isNarrow(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.value < 0x2000 } ?? true
  }
}
