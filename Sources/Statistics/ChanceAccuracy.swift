import Foundation

/// How good told chances were, once it is known what happened (Brier 1950).
public struct ChanceAccuracy: Hashable, Sendable {
  public var count: Int
  /// The share that happened.
  public var baseRate: Double
  /// The mean of −ln of the chance that was told of what happened; 0 is all-knowing.
  public var logLoss: Double
  /// The mean squared distance of chances from what happened (0 or 1).
  public var brier: Double
  /// Chances from low to high, in parts of equal width that hold any.
  public var calibration: [Bin]

  /// Cases of about one chance.
  public struct Bin: Hashable, Sendable {
    public var count: Int
    /// The mean chance told.
    public var told: Double
    /// The share that happened.
    public var happened: Double
    /// Of ``happened``, by Wilson, 95 %.
    public var interval: Interval
  }

  /// The log loss of telling each the share of all.
  public var baseLogLoss: Double {
    -[baseRate, 1 - baseRate].reduce(0) { $1 > 0 ? $0 + $1 * log($1) : $0 }
  }

  /// The Brier score of telling each the share of all.
  public var baseBrier: Double { baseRate * (1 - baseRate) }

  /// Whether chances told more than the share of all does, by both scores.
  public var isInformative: Bool { logLoss < baseLogLoss && brier < baseBrier }

  /// Nil without any and where a chance is outside of 0…1. A chance of 0 or 1 counts as 1e-15 off
  /// it in the log loss, which would have no end.
  public init?(of chances: [Double], happened: [Bool], bins: Int = 10) {
    guard !chances.isEmpty, chances.count == happened.count, bins > 0,
      chances.allSatisfy({ 0...1 ~= $0 })
    else { return nil }
    count = chances.count
    let numbers = Double(count)
    baseRate = Double(happened.count { $0 }) / numbers
    var (loss, squares) = (0.0, 0.0)
    var parts = [(count: Int, told: Double, happened: Int)](repeating: (0, 0, 0), count: bins)
    for (chance, happened) in zip(chances, happened) {
      let right = happened ? chance : 1 - chance
      loss -= log(min(max(right, 1e-15), 1 - 1e-15))
      squares += (1 - right) * (1 - right)
      let part = min(Int(chance * Double(bins)), bins - 1)
      parts[part].count += 1
      parts[part].told += chance
      if happened { parts[part].happened += 1 }
    }
    (logLoss, brier) = (loss / numbers, squares / numbers)
    calibration = []
    for part in parts {
      let size = Double(part.count)
      guard let interval = Interval.wilson(successes: Double(part.happened), of: size) else {
        continue
      }
      calibration.append(
        Bin(
          count: part.count, told: part.told / size, happened: Double(part.happened) / size,
          interval: interval))
    }
  }
}
