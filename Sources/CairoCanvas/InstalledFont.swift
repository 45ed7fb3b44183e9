import CPango

/// A font face that fontconfig knows: outlines only, no colour bitmaps, no variable fonts.
struct InstalledFont {
  var family: String
  var file: String
  /// Which face of a collection.
  var index: Int32
  var weight: Int32
  /// Neither slanted nor narrow nor wide.
  var isUpright: Bool
  /// Upright, proportional and not a serif.
  var isPlain: Bool
  /// Of the characters that were asked for, those it has.
  var characters: Set<Unicode.Scalar>
  /// How many characters it has in all.
  var characterCount: Int

  /// Every usable face, ordered by file and index; of each only the characters in `wanted`.
  ///
  /// With `family`, only faces of that family.
  static func all(family: String? = nil, covering wanted: Set<Unicode.Scalar>) -> [InstalledFont] {
    let pattern = FcPatternCreate()
    defer { FcPatternDestroy(pattern) }
    if let family { FcPatternAddString(pattern, FC_FAMILY, family) }
    FcPatternAddBool(pattern, FC_SCALABLE, 1)
    let properties = FcObjectSetCreate()
    defer { FcObjectSetDestroy(properties) }
    for property in [
      FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_SPACING, FC_COLOR,
      FC_VARIABLE, FC_FONTFORMAT, FC_CHARSET,
    ] {
      FcObjectSetAdd(properties, property)
    }
    guard let list = FcFontList(nil, pattern, properties) else { return [] }
    defer { FcFontSetDestroy(list) }
    return (0..<Int(list.pointee.nfont))
      .compactMap { list.pointee.fonts[$0] }
      .compactMap { InstalledFont($0, covering: wanted) }
      .sorted { ($0.file, $0.index) < ($1.file, $1.index) }
  }

  init?(_ pattern: OpaquePointer, covering wanted: Set<Unicode.Scalar>) {
    guard let family = pattern.string(FC_FAMILY), let file = pattern.string(FC_FILE),
      let index = pattern.integer(FC_INDEX), index >> 16 == 0,
      pattern.integer(FC_COLOR) != 1, pattern.integer(FC_VARIABLE) != 1,
      ["TrueType", "CFF"].contains(pattern.string(FC_FONTFORMAT))
    else { return nil }
    var charset: OpaquePointer?
    guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &charset) == FcResultMatch else {
      return nil
    }
    self.family = family
    self.file = file
    self.index = index
    weight = pattern.integer(FC_WEIGHT) ?? FC_WEIGHT_REGULAR
    isUpright =
      (pattern.integer(FC_SLANT) ?? FC_SLANT_ROMAN) == FC_SLANT_ROMAN
      && (pattern.integer(FC_WIDTH) ?? FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL
    isPlain =
      isUpright && (pattern.integer(FC_SPACING) ?? FC_PROPORTIONAL) == FC_PROPORTIONAL
      && (weight == FC_WEIGHT_REGULAR || weight == FC_WEIGHT_MEDIUM)
      && !family.contains("Serif") && !family.contains("Mono")
    characterCount = Int(FcCharSetCount(charset))
    characters = wanted.filter { FcCharSetHasChar(charset, $0.value) != 0 }
  }
}

extension OpaquePointer {
  /// The first string under `property` of this fontconfig pattern.
  func string(_ property: String) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(self, property, 0, &text) == FcResultMatch, let text else {
      return nil
    }
    return String(cString: text)
  }

  /// The first number or flag under `property` of this fontconfig pattern.
  fileprivate func integer(_ property: String) -> Int32? {
    var number: Int32 = 0
    if FcPatternGetInteger(self, property, 0, &number) == FcResultMatch { return number }
    var flag: FcBool = 0
    return FcPatternGetBool(self, property, 0, &flag) == FcResultMatch ? flag : nil
  }
}
