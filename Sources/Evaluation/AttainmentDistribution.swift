import Facts
import Quantities

/// How many reps reached how much of their targets.
///
///     AttainmentDistribution(of: [.init(Fraction(9, 10), isRamping: false)]).settled[2]   // 1
///
/// Reps without a target for all of their days are in no band. Those who are ramping up stand apart:
/// their attainment tells of their first months, not of how they sell.
public struct AttainmentDistribution: Sendable, Hashable {
  /// A range of attainment; each but the last is without its end, and 120 % lies in the fourth.
  public enum Band: Int, Sendable, Hashable, CaseIterable {
    case below50, from50, from80, from100, above120

    public init(_ attainment: Fraction) {
      if attainment < Fraction(50, 100) {
        self = .below50
      } else if attainment < Fraction(80, 100) {
        self = .from50
      } else if attainment < .one {
        self = .from80
      } else if attainment <= Fraction(120, 100) {
        self = .from100
      } else {
        self = .above120
      }
    }
  }

  /// One rep's attainment; nil where it is not measured.
  public struct Entry: Sendable, Hashable {
    public let attainment: Fraction?
    public let isRamping: Bool

    public init(_ attainment: Fraction?, isRamping: Bool) {
      self.attainment = attainment
      self.isRamping = isRamping
    }
  }

  /// How many lie in each band, in the order of bands.
  public private(set) var settled = [Int](repeating: 0, count: Band.allCases.count)
  public private(set) var ramping = [Int](repeating: 0, count: Band.allCases.count)
  /// Those whose attainment is not measured.
  public private(set) var unmeasured = 0

  public init(of entries: [Entry]) {
    for entry in entries {
      guard let attainment = entry.attainment else {
        unmeasured += 1
        continue
      }
      let band = Band(attainment).rawValue
      if entry.isRamping { ramping[band] += 1 } else { settled[band] += 1 }
    }
  }

  /// How many of `counts` reached their target.
  public static func reached(_ counts: [Int]) -> Int {
    counts[Band.from100.rawValue] + counts[Band.above120.rawValue]
  }
}

extension Evaluation {
  /// Of `reps`, each with all that was sold and set for it.
  public func attainments(of reps: [SubjectResult]) -> AttainmentDistribution {
    var entries: [AttainmentDistribution.Entry] = []
    for result in reps {
      guard case .rep(let rep) = result.subject else { continue }
      entries.append(
        .init(result.results[KPI.targetAttainment.id]?.value, isRamping: isRamping(rep: rep)))
    }
    return AttainmentDistribution(of: entries)
  }

  /// Whether a rep was hired within the period, or has targets that ramp up on a day of it.
  public func isRamping(rep: Int) -> Bool {
    guard let hired = organization.reps[rep].hired, hired < days.current.upperBound else {
      return false
    }
    let first = days.current.lowerBound
    return hired > first || hired.adding(months: catalogue.rules.ramp.count) > first
  }
}
