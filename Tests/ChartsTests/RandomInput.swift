import Drawings

/// Seeded inputs for property tests: ordinary, hostile and extreme ones.
struct RandomInput {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
  }

  /// SplitMix64.
  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(bits() % UInt64(range.count))
  }

  mutating func share() -> Double { Double(bits() >> 11) / 0x1p53 }

  mutating func isTrue(_ chance: Double) -> Bool { share() < chance }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[integer(0...(elements.count - 1))]
  }

  /// Mostly few, sometimes none or 200.
  mutating func count() -> Int { pick([0, 1, 2, 3, 5, 8, 12, 12, 12, 18, 31, 60, 200]) }

  /// Half, full or any other width and an ordinary or low height.
  mutating func size() -> Size {
    Size(pick([238, 493, 100 + 400 * share()]), pick([150, 60 + 140 * share()]))
  }

  /// Values of one kind: ordinary, huge, tiny, negative, mixed, zero, missing.
  mutating func values(_ count: Int) -> [Double?] {
    let kind = integer(0...8)
    return (0..<count).map { _ in
      if kind > 6, isTrue(0.3) { return nil }
      return switch kind {
      case 0: 0
      case 1: nil
      case 2: -100 * share()
      case 3: 1e12 * share()
      case 4: pick([.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -1, 1e-300])
      case 5, 7: 200 * share() - 80
      default: 60 + 60 * share()
      }
    }
  }

  mutating func text() -> String {
    switch integer(0...9) {
    case 0: ""
    case 1: String(repeating: "长名字", count: integer(1...100))
    case 2: "<script>alert(1)</script>"
    case 3: "مرحبا 😀"
    case 4: "A name that has forty characters in all"
    case 5: "¥\(integer(0...1_000_000_000))"
    case 6: "\(integer(1...12))月"
    default: "\(integer(0...999)).\(integer(0...9))"
    }
  }

  mutating func texts(_ count: Int) -> [String] {
    let isEven = isTrue(0.7)
    return (0..<count).map { isEven ? "\($0 + 1)月" : text() }
  }
}
