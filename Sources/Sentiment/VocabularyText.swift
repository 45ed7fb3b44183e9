extension Vocabulary {
  /// Reads a word list:
  ///
  ///     [terms]
  ///     2: good; on time
  ///     [negations]
  ///     not; never
  ///
  /// Lines that open with `#` are remarks. Lines that are none of this are passed over and
  /// returned by number in `faults`.
  static func reading(_ text: String) -> (vocabulary: Vocabulary, faults: [Int]) {
    var vocabulary = Vocabulary()
    var section = ""
    var faults: [Int] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
      } else if !vocabulary.add(line, to: section) {
        faults.append(index + 1)
      }
    }
    return (vocabulary, faults)
  }

  private mutating func add(_ line: Substring, to section: String) -> Bool {
    switch section {
    case "expected": expected.formUnion(Vocabulary.words(line))
    case "negations": negations.formUnion(Vocabulary.words(line))
    case "turns": turns.formUnion(Vocabulary.words(line))
    case "concessions": concessions.formUnion(Vocabulary.words(line))
    default:
      guard let colon = line.firstIndex(of: ":") else { return false }
      let words = Vocabulary.words(line[line.index(after: colon)...])
      let key = String(line[..<colon])
      if section == "themes" {
        themes[key, default: []].formUnion(words)
        return true
      }
      guard let value = Double(key) else { return false }
      switch section {
      case "terms" where Vocabulary.polarities.contains(value):
        for word in words { terms[word] = value }
      case "degrees" where Vocabulary.factors.contains(value):
        for word in words { degrees[word] = value }
      default: return false
      }
    }
    return true
  }

  private static func words(_ text: Substring) -> [String] {
    text.split(separator: ";").compactMap { part in
      let word = part.drop { $0 == " " }
      return word.isEmpty ? nil : String(word)
    }
  }
}
