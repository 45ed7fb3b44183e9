import Evaluation
import Measures
import Quantities
import Statistics

/// Where a period that still runs comes to an end: what is done, and what the rest may bring.
public struct Landing: Sendable, Hashable {
  /// What the rest is expected by.
  public enum Basis: String, Sendable, Hashable {
    /// Open deals that are due in it, where sales are won deals.
    case pipeline
    /// Sales of a worked day so far, for each one left.
    case runRate
    /// The monthly forecast, where hardly a day is over.
    case forecast
  }

  public let done: Fraction
  /// What the rest of the period is expected to bring.
  public let rest: Fraction
  public let basis: Basis
  /// Of the whole period; nil where none is set.
  public let target: Fraction?
  /// Worked days that are over, and those that are left.
  public let worked: Int
  public let left: Int
  /// How likely the target is reached; nil where none is set or too few days tell.
  public let chance: Double?

  /// What the period is expected to come to.
  public var total: Fraction { done + rest }
  /// Sales of a worked day so far; nil before the first one is over.
  public var perDay: Fraction? { done.divided(by: Fraction(Int128(worked))) }
  /// What is missing to the target; zero where it is reached; nil where none is set.
  public var missing: Fraction? { target.map { max(.zero, $0 - done) } }
  /// What each worked day left has to bring for the target to be reached; nil without a target and
  /// where none is left.
  public var neededPerDay: Fraction? {
    missing.flatMap { $0.divided(by: Fraction(Int128(left))) }
  }

  /// Fewer worked days say little of the others.
  static let fewestDays = 3

  /// What has come of a running period.
  struct Progress {
    let done: Fraction
    let target: Fraction?
    let worked: Int
    let left: Int
    /// Sales of each day that is over, worked or not.
    let days: [Double]
    /// How many days are left, worked or not.
    let daysLeft: Int

    /// What is missing to a target.
    var missing: Fraction? { target.map { max(.zero, $0 - done) } }
  }

  /// Nil where nothing says what the rest may bring.
  ///
  /// - Parameters:
  ///   - pipeline: where sales are won deals.
  ///   - forecast: what the monthly forecast says of the rest.
  init?(_ progress: Progress, pipeline: Pipeline?, forecast: Fraction?) {
    (done, target) = (progress.done, progress.target)
    (worked, left) = (progress.worked, progress.left)
    if let pipeline {
      (rest, basis, chance) = (pipeline.expected, .pipeline, pipeline.chanceOfEnough)
    } else if progress.worked >= Landing.fewestDays,
      let perDay = progress.done.divided(by: Fraction(Int128(progress.worked)))
    {
      (rest, basis) = (perDay * Fraction(Int128(progress.left)), .runRate)
      chance = Landing.chance(progress, rest: rest)
    } else if let forecast {
      (rest, basis, chance) = (forecast, .forecast, nil)
    } else {
      return nil
    }
  }

  /// How likely sales of days like those that are over fill up what is missing: their sum over the
  /// days left is taken as normal, and their mean as no better known than so many days allow.
  private static func chance(_ progress: Progress, rest: Fraction) -> Double? {
    guard let missing = progress.missing, progress.days.count >= 5 else { return nil }
    if missing == .zero { return 1 }
    let (over, left) = (Double(progress.days.count), Double(progress.daysLeft))
    let mean = progress.days.reduce(0, +) / over
    let squares = progress.days.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = squares / (over - 1) * (left + left * left / over)
    guard variance > 0 else { return nil }
    return NormalDistribution.cumulative((rest - missing).double / variance.squareRoot())
  }
}
