/// One whole among parts by weight, between a floor and a cap for each, so that the parts sum to
/// the whole exactly.
///
///     let parts = try Apportionment.parts(of: 100, among: [.init(id: "a", weight: 2), …])
///
/// Parts are in proportion to their weights; what lies outside its limits is held to them and the
/// rest shared anew until nothing does, and what is left of rounding down goes to the largest
/// remainders. The order of the parts changes nothing: ties go to the larger weight, then to the
/// id that comes first.
public enum Apportionment {
  /// Who has a part.
  public struct Claim: Sendable, Hashable {
    public var id: String
    /// Zero or more, and finite.
    public var weight: Double
    public var least: Int128
    /// Nil where there is no cap.
    public var most: Int128?

    public init(id: String, weight: Double, least: Int128 = 0, most: Int128? = nil) {
      precondition(weight >= 0 && weight.isFinite, "a weight is zero or more")
      self.id = id
      self.weight = weight
      self.least = least
      self.most = most
    }
  }

  /// Which limit a part was held to.
  public enum Bound: Sendable, Hashable {
    case least, most
  }

  public struct Part: Sendable, Hashable {
    public let units: Int128
    /// What it would be without limits, rounded.
    public let proportional: Int128
    public let bound: Bound?
  }

  /// Why no parts keep within their limits.
  public enum Misfit: Error, Hashable {
    /// The floor of one lies above its cap.
    case crossed(id: String, least: Int128, most: Int128)
    case floorsExceed(sum: Int128)
    case capsFallShort(sum: Int128)
  }

  /// The largest whole that is shared.
  public static let limit: Int128 = 1_000_000_000_000_000

  /// Weights are whole numbers up to this, so that no sum of them depends on its order.
  static let scale = 1e15

  /// A part for each of `claims`, in their order; none where there are no claims.
  public static func parts(of whole: Int128, among claims: [Claim]) throws(Misfit) -> [Part] {
    precondition((0...limit).contains(whole), "what is shared lies between 0 and \(limit)")
    if claims.isEmpty { return [] }
    try check(claims, whole)
    let weights = wholeWeights(claims)
    let open = shares(of: whole, weights, claims, free: Array(claims.indices))
    let bounds = bounds(whole, weights, claims)
    let free = claims.indices.filter { bounds[$0] == nil }
    var units = [Int128](repeating: 0, count: claims.count)
    var rest = whole
    for index in claims.indices {
      guard let held = held(claims[index], bounds[index]) else { continue }
      units[index] = held
      rest -= held
    }
    for (index, share) in zip(free, shares(of: rest, weights, claims, free: free)) {
      units[index] = share
    }
    return claims.indices.map {
      Part(units: units[$0], proportional: open[$0], bound: bounds[$0])
    }
  }

  private static func check(_ claims: [Claim], _ whole: Int128) throws(Misfit) {
    var (least, most): (Int128, Int128?) = (0, 0)
    for claim in claims {
      if let cap = claim.most, claim.least > cap {
        throw .crossed(id: claim.id, least: claim.least, most: cap)
      }
      least += claim.least
      if let sum = most, let cap = claim.most { most = sum + cap } else { most = nil }
    }
    if least > whole { throw .floorsExceed(sum: least) }
    if let most, most < whole { throw .capsFallShort(sum: most) }
  }

  private static func wholeWeights(_ claims: [Claim]) -> [Int128] {
    let largest = claims.map(\.weight).max() ?? 0
    return claims.map {
      $0.weight > 0 ? max(1, Int128(($0.weight / largest * scale).rounded())) : 0
    }
  }

  /// The limit that each is held to in the end.
  ///
  /// In each round the parts that lie outside are held on the side that weighs more, as otherwise
  /// some would be held that the next round brings inside.
  private static func bounds(
    _ whole: Int128, _ weights: [Int128], _ claims: [Claim]
  ) -> [Bound?] {
    var bounds = [Bound?](repeating: nil, count: claims.count)
    while true {
      let free = claims.indices.filter { bounds[$0] == nil }
      var rest = whole
      for index in claims.indices { rest -= held(claims[index], bounds[index]) ?? 0 }
      let (parts, sum) = effective(weights, free)
      var (below, above): ([Int], [Int]) = ([], [])
      var balance: Int128 = 0
      for (index, weight) in zip(free, parts) {
        let share = rest * weight
        if share < claims[index].least * sum {
          below.append(index)
          balance += claims[index].least * sum - share
        } else if let most = claims[index].most, most < rest, share > most * sum {
          above.append(index)
          balance -= share - most * sum
        }
      }
      if below.isEmpty, above.isEmpty { return bounds }
      if balance >= 0 { for index in below { bounds[index] = .least } }
      if balance <= 0 { for index in above { bounds[index] = .most } }
    }
  }

  private static func held(_ claim: Claim, _ bound: Bound?) -> Int128? {
    switch bound {
    case .least: claim.least
    case .most: claim.most
    case nil: nil
    }
  }

  /// The weights of `free` and their sum; equal ones where all are zero.
  private static func effective(_ weights: [Int128], _ free: [Int]) -> ([Int128], sum: Int128) {
    let own = free.map { weights[$0] }
    let sum = own.reduce(0, +)
    return sum > 0 ? (own, sum) : (own.map { _ in 1 }, Int128(own.count))
  }

  /// Whole shares for `free` by weight, which sum to `whole`.
  private static func shares(
    of whole: Int128, _ weights: [Int128], _ claims: [Claim], free: [Int]
  ) -> [Int128] {
    if free.isEmpty { return [] }
    let (parts, sum) = effective(weights, free)
    var shares = parts.map { whole * $0 / sum }
    let remainders = parts.map { whole * $0 % sum }
    let left = Int(whole - shares.reduce(0, +))
    let order = free.indices.sorted { a, b in
      if remainders[a] != remainders[b] { return remainders[a] > remainders[b] }
      if parts[a] != parts[b] { return parts[a] > parts[b] }
      return claims[free[a]].id < claims[free[b]].id
    }
    for index in order.prefix(left) { shares[index] += 1 }
    return shares
  }
}
