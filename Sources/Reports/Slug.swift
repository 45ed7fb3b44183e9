/// Names of folders and files that are safe everywhere: `li-na-r001`.
///
/// Made of the name's Latin letters and the id, so that a reader knows whose it is and no two are
/// equal. Whatever is not an ASCII letter or digit becomes a hyphen; a name without Latin letters
/// leaves the id alone.
enum Slug {
  static let nameLimit = 40

  /// A slug for each id and name; different for different ids, whatever they hold.
  static func slugs(_ subjects: [(id: String, name: String)]) -> [String] {
    let plain = subjects.map { id, name -> String? in
      let name = String(words(name).prefix(nameLimit)).trimmingHyphens
      let id = words(id)
      guard !id.isEmpty, id.utf8.count <= nameLimit else { return nil }
      let slug = [name, id].filter { !$0.isEmpty }.joined(separator: "-")
      return isReserved(slug) ? nil : slug
    }
    let counts = Dictionary(plain.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(subjects, plain).map { subject, slug in
      if let slug, counts[slug] == 1 { return slug }
      // Ids that differ only in what a slug leaves out are told apart by their digest.
      let name = String(words(subject.name).prefix(nameLimit)).trimmingHyphens
      return [name, digest(subject.id)].filter { !$0.isEmpty }.joined(separator: "-")
    }
  }

  /// Whether a slug is a device's name on Windows, or ends as those that are told apart by digest.
  private static func isReserved(_ slug: String) -> Bool {
    let end = slug.split(separator: "-").last ?? ""
    let isDigest = end.utf8.count == 16 && end.allSatisfy { $0.isHexDigit }
    return isDigest || devices.contains(slug)
  }

  private static let devices = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Lower-case ASCII letters and digits, all else as single hyphens; accents are dropped.
  static func words(_ text: String) -> String {
    var slug = ""
    for character in text.prefix(200) {
      // A letter with an accent begins with its base letter when it is decomposed.
      for scalar in String(character).decomposed {
        switch scalar {
        case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
        case "A"..."Z": slug.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
        case "\u{300}"..."\u{36F}": break
        default: if slug.last != "-" { slug.append("-") }
        }
      }
    }
    return slug.trimmingHyphens
  }

  /// Sixteen hexadecimal digits of FNV-1a, 64 bits.
  static func digest(_ text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension String {
  fileprivate var trimmingHyphens: String {
    var text = self[...]
    while text.first == "-" { text.removeFirst() }
    while text.last == "-" { text.removeLast() }
    return String(text)
  }

  /// Its scalars in normalization form D, for the Latin letters with accents.
  fileprivate var decomposed: [Unicode.Scalar] {
    unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      scalar.isASCII ? [scalar] : Array(Latin.base[scalar].map { [$0] } ?? [scalar])
    }
  }
}

/// Base letters of Latin letters with accents.
private enum Latin {
  static let groups: [(Unicode.Scalar, String)] = [
    ("a", "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđĎĐ"), ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
    ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıǐÌÍÎÏĨĪĬĮİǏ"), ("j", "ĵĴ"), ("k", "ķĶ"),
    ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõöøōŏőǒÒÓÔÕÖØŌŎŐǑ"), ("r", "ŕŗřŔŖŘ"),
    ("s", "śŝşšßŚŜŞŠ"), ("t", "ţťŧŢŤŦ"), ("u", "ùúûüũūŭůűųǔǖǘǚǜÙÚÛÜŨŪŬŮŰŲǓǕǗǙǛ"), ("w", "ŵŴ"),
    ("y", "ýÿŷÝŶŸ"), ("z", "źżžŹŻŽ"),
  ]
  static let base: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    groups.flatMap { letter, accented in accented.unicodeScalars.map { ($0, letter) } },
    uniquingKeysWith: { first, _ in first })
}
