/// The words of which an English word may be a form.
enum WordForms {
  /// Longer words are nobody's form.
  private static let longest = 24

  /// What `word` may be a form of, the likeliest first: "stopped" of "stopp", "stoppe", "stop".
  static func bases(of word: String) -> [String] {
    guard (4...longest).contains(word.utf8.count), word.utf8.allSatisfy({ $0 > 96 && $0 < 123 })
    else { return [] }
    var bases: [String] = []
    func add(dropping suffix: String, _ endings: String...) {
      guard word.hasSuffix(suffix) else { return }
      let stem = String(word.dropLast(suffix.count))
      guard stem.utf8.count > 2 else { return }
      for ending in endings { bases.append(stem + ending) }
      if suffix != "s", let last = stem.last, stem.dropLast().last == last {
        bases.append(String(stem.dropLast()))
      }
    }
    add(dropping: "ies", "y")
    add(dropping: "ied", "y")
    add(dropping: "ily", "y")
    add(dropping: "ier", "y")
    add(dropping: "iest", "y")
    add(dropping: "s", "")
    add(dropping: "es", "")
    add(dropping: "ed", "", "e")
    add(dropping: "ing", "", "e")
    add(dropping: "ly", "", "le")
    add(dropping: "er", "", "e")
    add(dropping: "est", "", "e")
    return bases
  }
}
