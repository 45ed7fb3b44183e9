import Problems
import Reports

extension Setting {
  /// Different names of sections in the order of the file.
  func sections(among names: [SectionName], _ problems: inout Problems) -> [SectionName] {
    guard let entries = list(atMost: 50, of: Phrase("sections", "章节"), &problems) else { return [] }
    let words = names.map(\.rawValue)
    var found: [SectionName] = []
    for entry in entries {
      let word = entry.node.scalar?.string
      guard let name = word.flatMap({ SectionName(rawValue: $0) }), names.contains(name) else {
        entry.tell(
          .oneOf(words), nearest: word.flatMap { NearestWord.nearest(to: $0, in: words) },
          &problems)
        continue
      }
      if found.contains(name) {
        problems.add(
          .repeatedEntry(
            Phrase("section", "章节"), name.rawValue, in: Phrase(same: "“\(key)”"),
            at: entry.place))
        continue
      }
      found.append(name)
    }
    return found
  }

  /// `https://reports.example.com/sales/`, with a slash at its end.
  func site(_ problems: inout Problems) -> String? {
    let text = node.scalar?.string ?? ""
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    let rest = scheme.map { text.dropFirst($0.count) } ?? ""
    let isPlain = rest.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-._~/:%".utf8.contains(byte)
      }
    }
    guard scheme != nil, let first = rest.first, first.isLetter || first.isNumber, isPlain,
      text.utf8.count <= 200
    else {
      tell(
        Phrase(
          "an address such as https://reports.example.com/sales/",
          "网址，例如 https://reports.example.com/sales/"), &problems)
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// `"PingFang SC", system-ui`: names of fonts as CSS lists them, and nothing else of CSS.
  func fontList(_ problems: inout Problems) -> String? {
    let text = node.scalar?.string ?? ""
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
    guard text.count <= 300, names.allSatisfy(Setting.isFontName) else {
      tell(
        Phrase(
          "names of fonts with commas between them, such as system-ui, \"PingFang SC\"",
          "用英文逗号隔开的字体名，例如 system-ui, \"PingFang SC\""), &problems)
      return nil
    }
    return text
  }

  private static func isFontName(_ text: Substring) -> Bool {
    var name = text
    while name.first == " " { name.removeFirst() }
    while name.last == " " { name.removeLast() }
    if let quote = name.first, quote == "\"" || quote == "'" {
      guard name.count > 2, name.last == quote else { return false }
      name = name.dropFirst().dropLast()
    } else if name.first.map({ !$0.isLetter && $0 != "-" }) ?? true {
      return false
    }
    return name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -_".unicodeScalars.contains($0)
    }
  }
}
