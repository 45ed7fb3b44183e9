/// What a word or phrase does in a text.
struct Role {
  var polarity: Double?
  var isExpected = false
  var isNegation = false
  var degree: Double?
  var isTurn = false
  var isConcession = false
  var theme: String?
}

/// The words of all vocabularies, found by their longest match.
struct Phrasebook: Sendable {
  /// Units of texts by number; those that are in no phrase have none.
  private var numbers: [String: Int32] = [:]
  /// Where a unit leads from a node of the tree of phrases.
  private var steps: [Step: Int32] = [:]
  private var roles: [Role?] = [nil]

  private struct Step: Hashable {
    let node: Int32
    let unit: Int32
  }

  /// The later of two vocabularies has the last word.
  init(_ vocabularies: [Vocabulary]) {
    for vocabulary in vocabularies {
      for (phrase, value) in vocabulary.terms { change(phrase) { $0.polarity = value } }
      for phrase in vocabulary.expected { change(phrase) { $0.isExpected = true } }
      for phrase in vocabulary.negations { change(phrase) { $0.isNegation = true } }
      for (phrase, factor) in vocabulary.degrees { change(phrase) { $0.degree = factor } }
      for phrase in vocabulary.turns { change(phrase) { $0.isTurn = true } }
      for phrase in vocabulary.concessions { change(phrase) { $0.isConcession = true } }
      for theme in vocabulary.themes.keys.sorted() {
        for phrase in vocabulary.themes[theme] ?? [] {
          // A key word of two themes stands for the first of them.
          change(phrase) { $0.theme = $0.theme ?? theme }
        }
      }
    }
    inheritThemes(Set(vocabularies.flatMap { $0.terms.filter { $1 != 0 }.keys }))
  }

  /// Gives each of `phrases` that has no theme the first one that it has a key word of: who writes of
  /// "good quality" writes of quality, whatever else the phrase says.
  private mutating func inheritThemes(_ phrases: Set<String>) {
    var inherited: [(phrase: String, theme: String)] = []
    for phrase in phrases {
      let keys = TextUnits.of(phrase).map(keys)
      if match(keys, at: 0)?.role.theme == nil, let theme = firstTheme(in: keys) {
        inherited.append((phrase, theme))
      }
    }
    // Only now, so that what a phrase inherits does not hang on which comes first.
    for (phrase, theme) in inherited { change(phrase) { $0.theme = theme } }
  }

  /// The theme of the first, longest part of a phrase that has one.
  private func firstTheme(in keys: [(own: Int32?, base: Int32?)]) -> String? {
    for start in keys.indices {
      for end in (start + 1...keys.count).reversed() {
        if let theme = match(Array(keys[start..<end]), at: 0)?.role.theme { return theme }
      }
    }
    return nil
  }

  private mutating func change(_ phrase: String, _ change: (inout Role) -> Void) {
    let keys = TextUnits.of(phrase).map(\.key).filter { !$0.isEmpty }
    guard !keys.isEmpty else { return }
    var node: Int32 = 0
    for key in keys {
      let number = numbers[key] ?? Int32(numbers.count)
      numbers[key] = number
      let step = Step(node: node, unit: number)
      if let next = steps[step] {
        node = next
      } else {
        node = Int32(roles.count)
        roles.append(nil)
        steps[step] = node
      }
    }
    var role = roles[Int(node)] ?? Role()
    change(&role)
    roles[Int(node)] = role
  }

  /// The numbers by which `unit` can be looked up: its own, and that of what it is a form of.
  func keys(of unit: TextUnit) -> (own: Int32?, base: Int32?) {
    guard unit.kind == .word || unit.kind == .character || unit.kind == .sign else {
      return (nil, nil)
    }
    let own = numbers[unit.key]
    guard unit.kind == .word else { return (own, nil) }
    for base in WordForms.bases(of: unit.key) {
      if let number = numbers[base] { return (own, number) }
    }
    return (own, nil)
  }

  /// The longest phrase that begins at `start`: where it ends, and what it does. A word as it
  /// stands goes before what it is a form of.
  func match(_ keys: [(own: Int32?, base: Int32?)], at start: Int) -> (end: Int, role: Role)? {
    longest(keys, at: start, from: 0)
  }

  private func longest(
    _ keys: [(own: Int32?, base: Int32?)], at index: Int, from node: Int32
  ) -> (end: Int, role: Role)? {
    guard index < keys.count else { return nil }
    var best: (end: Int, role: Role)?
    for key in [keys[index].own, keys[index].base] {
      guard let key, let next = steps[Step(node: node, unit: key)] else { continue }
      var found = longest(keys, at: index + 1, from: next)
      if found == nil, let role = roles[Int(next)] { found = (index + 1, role) }
      if let found, found.end > best?.end ?? 0 { best = found }
    }
    return best
  }
}
