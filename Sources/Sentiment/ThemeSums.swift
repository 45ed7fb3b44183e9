/// What is said of each theme, added up over the sentences of a text.
struct ThemeSums {
  /// In the order in which they are first mentioned.
  private(set) var themes: [String] = []
  private var sums: [String: Double] = [:]

  /// In their order.
  var opinions: [Opinion.Theme] {
    themes.map { Opinion.Theme(id: $0, compound: Opinion.compound(sums[$0] ?? 0)) }
  }

  /// Takes in what a further sentence says.
  mutating func add(_ sentence: ThemeSums) {
    for theme in sentence.themes {
      if sums[theme] == nil { themes.append(theme) }
      sums[theme, default: 0] += sentence.sums[theme] ?? 0
    }
  }

  /// Gives each term to its own theme, or the nearest one of its clause, the one before it where
  /// two are as near, or the last one of the clauses before.
  mutating func add(_ sentence: SentenceValues) {
    let tokens = sentence.tokens
    let following = ThemeSums.following(tokens)
    var previous: (index: Int, theme: String)?
    var clauseStart = 0
    for index in tokens.indices {
      if tokens[index].isClauseEnd { clauseStart = index + 1 }
      if let theme = tokens[index].role?.theme {
        previous = (index, theme)
        if sums[theme] == nil {
          sums[theme] = 0
          themes.append(theme)
        }
      }
      let value = sentence.values[index]
      guard value != 0 else { continue }
      var theme = previous?.theme
      if let next = following[index] {
        let isNearer =
          previous.map { $0.index < clauseStart || next - index < index - $0.index } ?? true
        if isNearer { theme = tokens[next].role?.theme }
      }
      if let theme {
        if sums[theme] == nil { themes.append(theme) }
        sums[theme, default: 0] += value
      }
    }
  }

  /// For each token, the next one of its clause that has a theme.
  private static func following(_ tokens: [Token]) -> [Int?] {
    var following = [Int?](repeating: nil, count: tokens.count)
    var next: Int?
    for index in tokens.indices.reversed() {
      if tokens[index].isClauseEnd { next = nil }
      following[index] = next
      if tokens[index].role?.theme != nil { next = index }
    }
    return following
  }
}
