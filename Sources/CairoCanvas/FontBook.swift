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
  /// Every character that one of the files has.
  let printable: Set<Unicode.Scalar>

  /// Whether `scalar` has a glyph here, or needs none.
  public func prints(_ scalar: Unicode.Scalar) -> Bool {
    printable.contains(scalar) || CharacterRepertoire.isInvisible(scalar)
  }

  /// Pages mostly need none of these; a limit keeps a hostile mix of scripts from opening every
  /// installed font.
  static let mostOtherFonts = 8

  /// Finds and subsets fonts that have `characters` and the usual Latin letters, punctuation and
  /// signs.
  ///
  /// Throws where the text typeface is not installed or a font cannot be read.
  ///
  /// - Parameter family: the text typeface, instead of Noto Sans CJK SC.
  public convenience init(
    for characters: Set<Unicode.Scalar>, family: String? = nil
  ) throws(CanvasError) {
    if let family {
      try self.init(for: characters, family: family, package: "that has it")
    } else {
      try self.init(for: characters, family: "Noto Sans CJK SC", package: "fonts-noto-cjk")
    }
  }

  /// The names of families that can be the text typeface: those with a regular and a bold face.
  public static func families() -> [String] {
    let faces = InstalledFont.all(covering: []).filter(\.isUpright)
    let bold = Set(faces.filter { $0.weight == FC_WEIGHT_BOLD }.map(\.family))
    return Set(faces.filter { $0.weight == FC_WEIGHT_REGULAR }.map(\.family))
      .intersection(bold).sorted()
  }

  /// Whether `family` can be the text typeface, by any of its names.
  public static func has(_ family: String) -> Bool {
    let weights = InstalledFont.all(family: family, covering: []).filter(\.isUpright).map(\.weight)
    return weights.contains(FC_WEIGHT_REGULAR) && weights.contains(FC_WEIGHT_BOLD)
  }

  init(
    for characters: Set<Unicode.Scalar>, family: String, package: String
  ) throws(CanvasError) {
    let printable = characters.filter { !CharacterRepertoire.isInvisible($0) }
    let wanted = printable.union(CharacterRepertoire.always).union(characters)
    let faces = InstalledFont.all(family: family, covering: wanted).filter(\.isUpright)
    guard let regular = faces.first(where: { $0.weight == FC_WEIGHT_REGULAR }) else {
      throw .fontNotInstalled(family: family, weight: "regular", package: package)
    }
    guard let bold = faces.first(where: { $0.weight == FC_WEIGHT_BOLD }) else {
      throw .fontNotInstalled(family: family, weight: "bold", package: package)
    }
    var files = [
      try FontFile(regular, isTypeface: true),
      try FontFile(bold, isTypeface: true),
    ]
    var rest = printable
    rest.subtract(regular.characters)
    for font in FontBook.fonts(covering: rest) {
      files.append(try FontFile(font, isTypeface: false))
      rest.subtract(font.characters)
    }
    self.family = family
    self.files = files
    self.printable = files.reduce(into: []) { $0.formUnion($1.characters) }
    missing = rest.intersection(printable).sorted()
  }

  /// Installed fonts that together cover `characters` as far as they can, each with its share.
  ///
  /// A character's font does not depend on the other characters, so that a report looks the same
  /// in every batch.
  static func fonts(covering characters: Set<Unicode.Scalar>) -> [InstalledFont] {
    guard !characters.isEmpty else { return [] }
    var chosen: [InstalledFont] = []
    var rest = characters
    for var font in InstalledFont.all(covering: characters).sorted(by: isPreferred) {
      font.characters.formIntersection(rest)
      guard !font.characters.isEmpty else { continue }
      rest.subtract(font.characters)
      chosen.append(font)
      if rest.isEmpty || chosen.count == mostOtherFonts { break }
    }
    return chosen
  }

  /// Noto Sans, that of China first, before DejaVu Sans before other plain faces before the rest;
  /// then the face with more characters, then the first by file.
  static func isPreferred(_ a: InstalledFont, _ b: InstalledFont) -> Bool {
    func rank(_ font: InstalledFont) -> Int {
      if !font.isPlain { return 3 }
      if font.family == "Noto Sans CJK SC" { return -1 }
      if font.family.hasPrefix("Noto Sans") { return 0 }
      return font.family == "DejaVu Sans" ? 1 : 2
    }
    return (rank(a), -a.characterCount, a.file, a.index)
      < (rank(b), -b.characterCount, b.file, b.index)
  }
}
