/// A punctuation mark that is set otherwise than its font has it, after CLREQ (W3C, Requirements
/// for Chinese Text Layout).
struct MarkSetting: Hashable {
  /// The mark's bytes in the text.
  var bytes: Range<Int>
  /// The OpenType feature that sets it.
  var feature: String

  static let opening = Set("（《【「『〔〈“‘［｛".unicodeScalars)
  static let closing = Set("，。、；：！？）》】」』〕〉”’］｝".unicodeScalars)
  /// Marks that Latin text shares; Chinese fonts have them full-width unless asked.
  static let shared = Set("“”‘’…".unicodeScalars)

  /// The settings of all marks of `text`: of two full-width marks that meet, the white half
  /// between them goes; shared marks are narrow where only narrow characters stand beside them,
  /// and always unless `isChinese`.
  static func all(in text: String, isChinese: Bool) -> [MarkSetting] {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: isMark) else { return [] }
    // The ends of a text count as its neighbours: Chinese if anything in it is.
    let atEnds: Unicode.Scalar = scalars.contains(where: isWide) ? "中" : " "
    var settings: [MarkSetting] = []
    var before = atEnds
    var offset = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      let end = offset + UTF8.width(scalar)
      if isMark(scalar) {
        let after = scalars[scalars.index(after: index)...].first ?? atEnds
        if shared.contains(scalar), !isChinese || !isWide(before) && !isWide(after) {
          settings.append(MarkSetting(bytes: offset..<end, feature: "pwid=1"))
        } else if closing.contains(scalar) && (closing.contains(after) || opening.contains(after))
          || opening.contains(scalar) && opening.contains(before)
        {
          settings.append(MarkSetting(bytes: offset..<end, feature: "halt=1"))
        }
      }
      before = scalar
      offset = end
    }
    return settings
  }

  func moved(by bytes: Int) -> MarkSetting {
    MarkSetting(
      bytes: self.bytes.lowerBound + bytes..<self.bytes.upperBound + bytes, feature: feature)
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    mayBeMark(scalar.value)
      && (opening.contains(scalar) || closing.contains(scalar) || shared.contains(scalar))
  }

  /// Whether `value` is in a block that has marks: nearly all characters are told apart by that.
  private static func mayBeMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x2018...0x2026, 0x3001...0x3017, 0xFF01...0xFF5D: true
    default: false
    }
  }

  /// Whether `scalar` is Chinese; shared marks are not.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }
}
