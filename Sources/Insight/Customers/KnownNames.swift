/// Names that no quote may have, found in a text whatever their number.
///
///     KnownNames(["Ann Lee", "李娜"]).stand(in: "Ann Lee called")   // true
///
/// Latin names are found as words, others anywhere; letters as they are written.
struct KnownNames {
  private struct Name {
    let characters: [Character]
    /// Whether it has to stand apart from letters.
    let isWord: Bool
  }

  /// By their first character.
  private var names: [Character: [Name]] = [:]

  init(_ names: some Sequence<String>) {
    for name in names {
      let characters = Array(name)
      guard let first = characters.first else { continue }
      self.names[first, default: []].append(
        Name(characters: characters, isWord: name.utf8.allSatisfy { $0 < 0x80 }))
    }
  }

  func stand(in text: String) -> Bool {
    let text = Array(text)
    func isLetter(at index: Int) -> Bool {
      text.indices.contains(index) && text[index].isASCIILetter
    }
    for start in text.indices {
      guard let candidates = names[text[start]] else { continue }
      for name in candidates where text[start...].starts(with: name.characters) {
        let end = start + name.characters.count
        if !name.isWord || !isLetter(at: start - 1) && !isLetter(at: end) { return true }
      }
    }
    return false
  }
}

extension Character {
  var isASCIILetter: Bool { isASCII && isLetter }
}
