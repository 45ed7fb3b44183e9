/// Random numbers that depend on a seed alone: xoshiro256** filled by SplitMix64.
///
/// Blackman and Vigna, "Scrambled linear pseudorandom number generators". Every part of the
/// company draws from a stream of its own, so that one part can be made without the others.
struct RandomNumbers {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// What a stream is for.
  enum Use: UInt64 {
    case people = 1
    case accounts, costs, stories, sales, unassigned, feedback, targets
    case accountDetails, orderDetails, laterStories, winRates, wonDeals, lostDeals, openDeals
    case leads, convertedLeads, leadNames, payments, splits, activities, expenses, marketing
    case trainings, markets, actions
  }

  /// The stream of `seed` for one use and up to two numbers, such as a rep and a month.
  init(seed: UInt64, _ use: Use, _ a: Int = 0, _ b: Int = 0) {
    var mixer = seed
    for word in [use.rawValue, UInt64(a), UInt64(b)] {
      mixer = RandomNumbers.splitMix(&mixer) ^ (word &* 0xD1B5_4A32_D192_ED03)
    }
    state = (
      RandomNumbers.splitMix(&mixer), RandomNumbers.splitMix(&mixer),
      RandomNumbers.splitMix(&mixer), RandomNumbers.splitMix(&mixer)
    )
  }

  /// The generator in a known state.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    self.state = state
  }

  static func splitMix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func next() -> UInt64 {
    func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
      (word << count) | (word >> (64 - count))
    }
    let result = rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  /// A whole number in `range`.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// A number in `range`, its upper bound excepted.
  mutating func number(_ range: ClosedRange<Double>) -> Double {
    let unit = Double(next() >> 11) / 9_007_199_254_740_992
    return range.lowerBound + unit * (range.upperBound - range.lowerBound)
  }

  mutating func happens(_ probability: Double) -> Bool { number(0...1) < probability }

  mutating func element<T>(of list: [T]) -> T { list[whole(0...list.count - 1)] }

  /// The index of one of `weights`, each as likely as its weight.
  mutating func index(weights: [Double]) -> Int {
    var left = number(0...weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return index }
    }
    return weights.count - 1
  }

  /// A number near 1, about log-normal with deviation `spread` and mean 1.
  ///
  /// Only sums and products, which give the same bits on every machine; a mathematics library
  /// need not.
  mutating func factor(spread: Double) -> Double {
    var sum = 0.0
    for _ in 0..<6 { sum += number(-1...1) }
    // Six uniform numbers in −1...1 have variance 2.
    let normal = sum / 1.4142135623730951
    var power = 1 + (spread * normal - spread * spread / 2) / 64
    for _ in 0..<6 { power *= power }
    return power
  }

  mutating func shuffle<T>(_ list: inout [T]) {
    var index = list.count - 1
    while index > 0 {
      list.swapAt(index, whole(0...index))
      index -= 1
    }
  }
}
