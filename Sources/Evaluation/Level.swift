import Quantities

/// The level a line is held to, or why there is none.
public enum Level: Sendable, Hashable {
  /// The line asks for none.
  case none
  /// In the KPI's unit.
  case set(Fraction)
  case missing(because: Missing)

  public enum Missing: Sendable, Hashable {
    /// The table targets has none.
    case noTarget
    /// There was nothing above zero to start from.
    case noEarlier(Formula.Comparison)
    case fewPeers(measured: Int, least: Int)
  }

  public var value: Fraction? {
    if case .set(let value) = self { return value }
    return nil
  }
}

/// Where the levels of lines are found that do not stand in the scorecard.
struct Levels {
  /// What the table targets assigns of a KPI.
  var table: (String) -> Fraction? = { _ in nil }
  /// What a KPI was earlier.
  var earlier: (String, Formula.Comparison) -> Fraction? = { _, _ in nil }
  /// What peers reach of a KPI.
  var peers: (KPI, Scorecard.PeerLevel) -> Level = { _, _ in
    .missing(because: .fewPeers(measured: 0, least: 0))
  }

  func level(of line: Scorecard.Line, _ kpi: KPI?) -> Level {
    switch line.target {
    case .none: return .none
    case .constant(let value): return .set(value)
    case .table: return table(line.kpi).map { .set($0) } ?? .missing(because: .noTarget)
    case .since(let comparison, let change):
      guard let before = earlier(line.kpi, comparison), before > .zero else {
        return .missing(because: .noEarlier(comparison))
      }
      return .set((before.compact * (.one + change)).compact)
    case .peers(let which):
      guard let kpi else { return .none }
      return peers(kpi, which)
    }
  }
}

/// What the members of each peer group reached, sorted: what their median and best quarter are.
struct PeerLevels {
  struct Key: Hashable {
    let kpi: String
    let group: PeerGroup
  }

  private var values: [Key: [Fraction]] = [:]
  private let least: Int

  /// - Parameters:
  ///   - peers: each with its group and results; leavers are none.
  ///   - kpis: those that some line is held to a peers' level of.
  init(_ peers: [(group: PeerGroup, results: KPIResults)], kpis: Set<String>, least: Int) {
    self.least = least
    for kpi in kpis {
      for peer in peers {
        guard let value = peer.results[kpi]?.value else { continue }
        values[Key(kpi: kpi, group: peer.group), default: []].append(value.compact)
      }
    }
    for key in values.keys { values[key]?.sort() }
  }

  func level(_ kpi: KPI, _ which: Scorecard.PeerLevel, in group: PeerGroup) -> Level {
    let reached = values[Key(kpi: kpi.id, group: group)] ?? []
    let part: Fraction =
      switch which {
      case .median: Fraction(1, 2)
      case .topQuartile: kpi.direction == .down ? Fraction(1, 4) : Fraction(3, 4)
      }
    guard reached.count >= least, let level = reached.quantile(part) else {
      return .missing(because: .fewPeers(measured: reached.count, least: least))
    }
    return .set(level.compact)
  }
}

extension [Fraction] {
  /// The quantile of rising values by R's type 7: straight lines between the values, the first
  /// being 0 and the last 1. Nil where there are none.
  public func quantile(_ part: Fraction) -> Fraction? {
    if isEmpty { return nil }
    let place = part * Fraction(Int128(count - 1))
    let below = Int(place.numerator / place.denominator)
    guard below + 1 < count else { return last }
    let rest = place - Fraction(Int128(below))
    // A value that somebody reached stays exactly that, so that who reached it has reached it.
    if rest == .zero { return self[below] }
    return self[below] + (self[below + 1] - self[below]) * rest
  }
}

extension Fraction {
  /// Itself, where its numbers are not too large to be worked with.
  var compact: Fraction {
    // Products of two such numbers fit 128 bits.
    let isSmall =
      denominator < 1_000_000_000_000_000_000
      && numerator.magnitude < 1_000_000_000_000_000_000
    return isSmall ? self : toBillionths
  }

  /// The nearest number with nine decimals: sums and products of such fit 128 bits.
  public var toBillionths: Fraction { Fraction(rounded(scale: 1_000_000_000), 1_000_000_000) }
}
