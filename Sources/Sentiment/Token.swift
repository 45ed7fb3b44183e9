/// A word or phrase of a sentence and what it does there; or a clause's end.
struct Token {
  var role: Role?
  /// Whether it is written in Chinese characters.
  var isChinese = false
  var isShouted = false
  var isClauseEnd = false
  /// Whether it joins two terms under one negation: "not fast or cheap".
  var isAlternative = false

  /// What it says by itself; nil for what says nothing.
  var polarity: Double? {
    guard let polarity = role?.polarity, polarity != 0 else { return nil }
    return polarity
  }

  /// Whether what stands before it has no hold over what stands behind it.
  var isBreak: Bool { isClauseEnd || role?.isTurn == true || role?.isConcession == true }

  /// The tokens of `units`, which are one sentence.
  static func of(_ units: ArraySlice<TextUnit>, _ phrasebook: Phrasebook) -> [Token] {
    let units = Array(units)
    let keys = units.map(phrasebook.keys)
    var tokens: [Token] = []
    var index = 0
    while index < units.count {
      let unit = units[index]
      var token = Token(isChinese: unit.kind == .character)
      var end = index + 1
      if unit.kind == .clauseEnd {
        token.isClauseEnd = true
      } else if let match = phrasebook.match(keys, at: index) {
        token.role = match.role
        end = match.end
        token.isShouted = units[index..<end].contains { $0.isShouted }
      } else if unit.key.hasSuffix("n't") {
        token.role = Role(isNegation: true)
      } else if unit.key == "or" || unit.key == "或" {
        token.isAlternative = true
      }
      tokens.append(token)
      index = end
    }
    return tokens
  }
}
