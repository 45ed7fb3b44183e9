import Foundation

extension BetaGeometricNBD {
  /// The model that makes `histories` likeliest.
  ///
  /// Nil where fewer than `fewest` are sound or fewer than three have bought again: then nothing is
  /// told of leaving. Each parameter is held between 1e-3 and 1e5 times the unit, because few or
  /// uniform customers drive it towards an end.
  ///
  /// - Parameter tolerance: the search rests where the likelihood changes by less, as a share.
  public init?(fitting histories: [BuyingHistory], fewest: Int = 30, tolerance: Double = 1e-10) {
    // In an order of their own, so that the sums do not hang on that of the histories.
    let sound = histories.filter(\.isSound).sorted {
      ($0.repeats, $0.lastAt, $0.observed) < ($1.repeats, $1.lastAt, $1.observed)
    }
    guard sound.count >= max(1, fewest), sound.count(where: { $0.repeats > 0 }) >= 3 else {
      return nil
    }
    // The unit is the mean time observed, so that the fit is the same in days and in weeks.
    let unit = sound.reduce(0) { $0 + $1.observed } / Double(sound.count)
    guard unit > 0, unit.isFinite else { return nil }
    let sample = BuyingSample(sound, unit: unit)
    let bounds = [ClosedRange<Double>](repeating: log(1e-3)...log(1e5), count: 4)
    let starts = [[0, -1, 0, 0], [-1, -2, 0, 1], [0, 0, 0, 2], [-1, -2, -1, 1]] as [[Double]]
    func unlikelihood(_ logs: [Double]) -> Double {
      -sample.logLikelihood(
        BetaGeometricNBD(r: exp(logs[0]), alpha: exp(logs[1]), a: exp(logs[2]), b: exp(logs[3])))
    }
    let least = Minimum.of(
      from: starts, within: bounds, tolerance: tolerance, unlikelihood)
    guard least.value.isFinite else { return nil }
    let found = least.polished(within: bounds, step: 1e-4, unlikelihood).place.map { exp($0) }
    self.init(r: found[0], alpha: found[1] * unit, a: found[2], b: found[3])
  }

  /// The logarithm of how likely all of `histories` are together.
  public func logLikelihood(of histories: [BuyingHistory]) -> Double {
    BuyingSample(histories, unit: 1).logLikelihood(self)
  }
}

/// Histories with neighbours that are alike counted once.
private struct BuyingSample {
  private var histories: [(history: BuyingHistory, count: Double)] = []

  init(_ all: [BuyingHistory], unit: Double) {
    for history in all {
      let scaled = BuyingHistory(
        repeats: history.repeats, lastAt: history.lastAt / unit, observed: history.observed / unit)
      if let last = histories.last, last.history == scaled {
        histories[histories.count - 1].count += 1
      } else {
        histories.append((scaled, 1))
      }
    }
  }

  func logLikelihood(_ model: BetaGeometricNBD) -> Double {
    var sum = 0.0
    var likelihood = BuyingLikelihood(model, repeats: 0)
    for one in histories {
      guard one.history.isSound else { return -.infinity }
      if one.history.repeats != likelihood.repeats {
        likelihood = BuyingLikelihood(model, repeats: one.history.repeats)
      }
      sum += one.count * likelihood.of(one.history)
    }
    return sum
  }
}
