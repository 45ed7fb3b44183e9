/// What each token of a sentence says once negation, degree and emphasis are heard: the rules of
/// VADER (Hutto and Gilbert 2014) with degrees as factors, so that they hold for Chinese too.
struct SentenceValues {
  /// What negation leaves of a term.
  static let negated = -0.74
  /// What capital letters add.
  static let shouted = 0.733
  /// What the missing of what can be expected says.
  static let missing = -1.5
  /// How many tokens a negation reaches over: words, or Chinese characters.
  static let reach = (words: 3, characters: 6)
  /// How much of a degree reaches a term one, two and three tokens away.
  static let hold = [1, 0.95, 0.9]
  /// What terms before and after a turn weigh, and those of a concession.
  static let turn = (before: 0.5, after: 1.5)

  let tokens: [Token]
  /// Whether the text is not in capitals altogether.
  let hearsCapitals: Bool
  /// 0 for tokens that say nothing.
  private(set) var values: [Double]

  init(_ tokens: [Token], hearsCapitals: Bool) {
    self.tokens = tokens
    self.hearsCapitals = hearsCapitals
    values = Array(repeating: 0, count: tokens.count)
    // In order: whether a term before says something decides how far back one looks.
    for index in tokens.indices { values[index] = value(at: index) }
  }

  /// Their sum, what comes after a turn weighing more than what comes before it.
  var sum: Double {
    let lastTurn = tokens.lastIndex { $0.role?.isTurn == true }
    var sum = 0.0
    var isConceded = false
    for index in tokens.indices {
      if tokens[index].isClauseEnd { isConceded = false }
      if tokens[index].role?.isConcession == true { isConceded = true }
      var weight = 1.0
      if let lastTurn {
        weight = index < lastTurn ? SentenceValues.turn.before : SentenceValues.turn.after
      } else if isConceded {
        weight = SentenceValues.turn.before
      }
      sum += values[index] * weight
    }
    return sum
  }

  private func value(at index: Int) -> Double {
    let token = tokens[index]
    let negations = negations(of: index)
    if let polarity = token.polarity {
      var value = polarity
      if token.isShouted && hearsCapitals {
        value += value < 0 ? -SentenceValues.shouted : SentenceValues.shouted
      }
      value *= degree(of: index)
      for _ in 0..<negations { value *= SentenceValues.negated }
      return value
    }
    guard token.role?.isExpected == true, token.role?.polarity == nil, negations % 2 == 1 else {
      return 0
    }
    return SentenceValues.missing * degree(of: index)
  }

  /// How many negations hold for the term at `index`. One holds for the first term that it
  /// reaches, and for what follows after "or".
  private func negations(of index: Int) -> Int {
    var count = 0
    var isJoined = false
    for distance in 1...SentenceValues.reach.characters {
      guard let token = token(distance, before: index), !token.isBreak else { break }
      if values[index - distance] != 0 && !isJoined { break }
      isJoined = isJoined || token.isAlternative
      let reach =
        token.isChinese ? SentenceValues.reach.characters : SentenceValues.reach.words
      if token.role?.isNegation == true, distance <= reach { count += 1 }
    }
    return count
  }

  private func degree(of index: Int) -> Double {
    var product = 1.0
    for distance in 1...SentenceValues.hold.count {
      guard let token = token(distance, before: index), !token.isBreak,
        values[index - distance] == 0
      else { break }
      if let factor = token.role?.degree {
        product *= 1 + (factor - 1) * SentenceValues.hold[distance - 1]
      }
    }
    // In Chinese a degree may follow its term; it does unless another term follows it.
    if index + 1 < tokens.count, let factor = tokens[index + 1].role?.degree,
      tokens[index + 1].isChinese, !termFollows(index + 1)
    {
      product *= factor
    }
    return product
  }

  private func termFollows(_ index: Int) -> Bool {
    for token in tokens.dropFirst(index + 1).prefix(SentenceValues.hold.count) {
      if token.isBreak { return false }
      if token.polarity != nil { return true }
    }
    return false
  }

  private func token(_ distance: Int, before index: Int) -> Token? {
    index >= distance ? tokens[index - distance] : nil
  }
}
