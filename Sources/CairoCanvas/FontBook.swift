import CPango

/// The fonts of one batch: small copies of installed fonts with just the characters that its
/// reports print.
///
///     let fonts = try FontBook(for: characters)
///     let bytes = try PDFPainter(TypeEngine(fonts)).bytes(of: document)
///
/// Make it once and share it; each thread makes its own `TypeEngine` of it.
public final class FontBook: Sendable {
  /// The visible characters that no installed font has, in code point order.
  public let missing: [Unicode.Scalar]

  /// The text typeface's name.
  let family: String
  /// Regular and bold of the text typeface, then fonts for what it lacks.
  let files: [FontFile]

  /// Pages mostly need none of these; a limit keeps a hostile mix of scripts from opening every
  /// installed font.
  static let mostOtherFonts = 8

  /// Finds and subsets fonts that have `characters` and the usual Latin letters, punctuation and
  /// signs.
  ///
  /// Throws where the text typeface is not installed or a font cannot be read.
  public convenience init(for characters: Set<Unicode.Scalar>) throws(CanvasError) {
    try self.init(for: characters, family: "Noto Sans CJK SC", package: "fonts-noto-cjk")
  }

  init(
    for characters: Set<Unicode.Scalar>, family: String, package: String
  ) throws(CanvasError) {
    let printable = characters.filter { !CharacterRepertoire.isInvisible($0) }
    let wanted = printable.union(CharacterRepertoire.always).union(characters)
    let faces = InstalledFont.all(family: family, covering: wanted)
    guard let regular = faces.first(where: { $0.weight == FC_WEIGHT_REGULAR }) else {
      throw .fontNotInstalled(family: family, weight: "regular", package: package)
    }
    guard let bold = faces.first(where: { $0.weight == FC_WEIGHT_BOLD }) else {
      throw .fontNotInstalled(family: family, weight: "bold", package: package)
    }
    var files = [
      try FontFile(regular, isBold: false, keepsSubstitutions: false),
      try FontFile(bold, isBold: true, keepsSubstitutions: false),
    ]
    var rest = printable.union(CharacterRepertoire.alwaysFromAnyFont)
    rest.subtract(regular.characters)
    for font in FontBook.fonts(covering: rest) {
      files.append(try FontFile(font, isBold: false, keepsSubstitutions: true))
      rest.subtract(font.characters)
    }
    self.family = family
    self.files = files
    missing = rest.intersection(printable).sorted()
  }

  /// Installed fonts that together cover `characters` as far as they can: plain faces before
  /// others, then the one that has most of what is left, then the first by file name.
  static func fonts(covering characters: Set<Unicode.Scalar>) -> [InstalledFont] {
    guard !characters.isEmpty else { return [] }
    let candidates = InstalledFont.all(covering: characters).filter { !$0.characters.isEmpty }
    var chosen: [InstalledFont] = []
    var rest = characters
    for tier in [candidates.filter(\.isPlain), candidates.filter { !$0.isPlain }] {
      while !rest.isEmpty, chosen.count < mostOtherFonts {
        var best: InstalledFont?
        var most = 0
        for font in tier {
          let count = font.characters.intersection(rest).count
          if count > most {
            most = count
            best = font
          }
        }
        guard var best else { break }
        best.characters.formIntersection(rest)
        rest.subtract(best.characters)
        chosen.append(best)
      }
    }
    return chosen
  }
}
