import Planning
import TestSupport
import Testing

struct ApportionmentTests {
  typealias Claim = Apportionment.Claim

  /// The units of `claims`, which fit.
  static func units(_ whole: Int128, _ claims: [Claim]) throws -> [Int128] {
    try Apportionment.parts(of: whole, among: claims).map(\.units)
  }

  @Test func `parts are in proportion to weights`() throws {
    let claims = [("a", 50.0), ("b", 30), ("c", 20)].map { Claim(id: $0, weight: $1) }
    #expect(try Self.units(1000, claims) == [500, 300, 200])
    #expect(try Self.units(0, claims) == [0, 0, 0])
    #expect(try Self.units(7, []) == [])
  }

  @Test func `what rounding down leaves goes to the largest remainders`() throws {
    // 3.5, 3.5, 3 → the tie goes to the id that comes first.
    let claims = [("b", 7.0), ("a", 7), ("c", 6)].map { Claim(id: $0, weight: $1) }
    #expect(try Self.units(10, claims) == [3, 4, 3])
    // 1.4, 3.8, 4.8
    let others = [("x", 7.0), ("y", 19), ("z", 24)].map { Claim(id: $0, weight: $1) }
    #expect(try Self.units(10, others) == [1, 4, 5])
  }

  @Test func `a floor and a cap are kept, and the others share the rest`() throws {
    let claims = [
      Claim(id: "a", weight: 1, least: 30), Claim(id: "b", weight: 5, most: 35),
      Claim(id: "c", weight: 4),
    ]
    // Once a has 30, the others' 70 are 38.9 and 31.1, of which b may have 35.
    let parts = try Apportionment.parts(of: 100, among: claims)
    #expect(parts.map(\.units) == [30, 35, 35])
    #expect(parts.map(\.bound) == [.least, .most, nil])
    #expect(parts.map(\.proportional) == [10, 50, 40])
  }

  @Test func `what one floor takes away does not hold another that comes back inside`() throws {
    // At first b is below its floor of 22, at 20; the cap of a then frees 30 for b and c.
    let claims = [
      Claim(id: "a", weight: 6, most: 30), Claim(id: "b", weight: 2, least: 22),
      Claim(id: "c", weight: 2),
    ]
    let parts = try Apportionment.parts(of: 100, among: claims)
    #expect(parts.map(\.units) == [30, 35, 35])
    #expect(parts.map(\.bound) == [.most, nil, nil])
  }

  @Test func `equal parts where nobody has a weight`() throws {
    let claims = ["c", "a", "b"].map { Claim(id: $0, weight: 0) }
    #expect(try Self.units(11, claims) == [3, 4, 4])
    let capped = [Claim(id: "a", weight: 1, most: 50), Claim(id: "b", weight: 0)]
    #expect(try Self.units(100, capped) == [50, 50])
  }

  @Test func `limits that leave no way are refused`() {
    func misfit(_ claims: [Claim]) -> Apportionment.Misfit? {
      do {
        _ = try Apportionment.parts(of: 100, among: claims)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      misfit([Claim(id: "a", weight: 1, least: 60), Claim(id: "b", weight: 1, least: 41)])
        == .floorsExceed(sum: 101))
    #expect(
      misfit([Claim(id: "a", weight: 1, most: 60), Claim(id: "b", weight: 1, most: 39)])
        == .capsFallShort(sum: 99))
    #expect(
      misfit([Claim(id: "a", weight: 1, least: 6, most: 5), Claim(id: "b", weight: 1)])
        == .crossed(id: "a", least: 6, most: 5))
    #expect(
      misfit([Claim(id: "a", weight: 1, least: 60, most: 60), Claim(id: "b", weight: 1, least: 40)])
        == nil)
  }

  /// Claims of a seed, and a whole within their limits.
  static func random(_ seed: UInt64) -> (whole: Int128, claims: [Claim]) {
    var numbers = SeededNumbers(seed: seed)
    let whole = Int128(Int.random(in: 0...5000, using: &numbers))
    let count = Int.random(in: 1...9, using: &numbers)
    var claims = (0..<count).map { index in
      Claim(
        id: "r\(index)",
        weight: numbers.once(in: 6) ? 0 : Double(Int.random(in: 1...900, using: &numbers)))
    }
    // Limits around any parts that sum to the whole.
    var rest = whole
    for index in claims.indices {
      let part = index == count - 1 ? rest : Int128(Int.random(in: 0...Int(rest), using: &numbers))
      rest -= part
      if numbers.once(in: 2) { claims[index].least = part / 2 }
      if numbers.once(in: 2) { claims[index].most = part + part / 3 + 1 }
    }
    return (whole, claims)
  }

  /// Water filling by halving the level, as slow and plain as it comes.
  static func levelled(_ whole: Int128, _ claims: [Claim]) -> [Double] {
    func parts(_ level: Double) -> [Double] {
      claims.map { claim in
        max(Double(claim.least), min(claim.weight * level, claim.most.map { Double($0) } ?? 1e18))
      }
    }
    var (low, high) = (0.0, 1e9)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if parts(middle).reduce(0, +) < Double(whole) { low = middle } else { high = middle }
    }
    return parts(high)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `parts sum to the whole, keep their limits and lie next to the level`(seed: UInt64) throws {
    let (whole, claims) = Self.random(seed)
    let units = try Self.units(whole, claims)
    #expect(units.reduce(0, +) == whole)
    for (claim, part) in zip(claims, units) {
      #expect(part >= claim.least)
      #expect(part <= claim.most ?? whole)
    }
    // Without weights there is no level; equal parts are tested above.
    let exact = Self.levelled(whole, claims)
    guard abs(exact.reduce(0, +) - Double(whole)) < 0.001 else { return }
    for (part, level) in zip(units, exact) { #expect(abs(Double(part) - level) < 1.001) }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `the order of claims and the unit of weights change nothing`(seed: UInt64) throws {
    let (whole, claims) = Self.random(seed)
    var numbers = SeededNumbers(seed: seed + 1000)
    let units = try Self.units(whole, claims)
    let order = claims.indices.shuffled(using: &numbers)
    #expect(try Self.units(whole, order.map { claims[$0] }) == order.map { units[$0] })
    let doubled = claims.map { claim in
      Claim(id: claim.id, weight: claim.weight * 1024, least: claim.least, most: claim.most)
    }
    #expect(try Self.units(whole, doubled) == units)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `more weight never means less`(seed: UInt64) throws {
    var (whole, claims) = Self.random(seed)
    let before = try Self.units(whole, claims)
    let index = Int(seed) % claims.count
    guard claims[index].weight > 0 else { return }
    claims[index].weight += 1 + Double(seed)
    #expect(try Self.units(whole, claims)[index] >= before[index])
    whole += 10
    for claim in claims.indices { claims[claim].most = nil }
    let bare = claims.map { Claim(id: $0.id, weight: $0.weight) }
    let (less, more) = (try Self.units(whole, bare), try Self.units(whole * 3, bare))
    for (a, b) in zip(less, more) { #expect(a <= b) }
  }
}
