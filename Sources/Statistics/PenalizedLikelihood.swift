import Foundation

/// How unlikely weights are: the negative logarithm of a logistic likelihood, and a penalty on all
/// weights but the first, which is convex.
struct PenalizedLikelihood {
  /// Each begins with 1, for the intercept.
  let rows: [[Double]]
  let happened: [Bool]
  let penalty: Double

  func value(_ weights: [Double]) -> Double {
    var sum = 0.0
    for (row, happened) in zip(rows, happened) {
      let odds = dot(row, weights)
      let against = happened ? -odds : odds
      // log(1 + eˣ) without a huge exponential.
      sum += max(against, 0) + log1p(exp(-abs(against)))
    }
    for weight in weights.dropFirst() { sum += penalty / 2 * weight * weight }
    return sum
  }

  /// Where it is least, by Newton's steps, each halved until it leads downhill.
  func least(from start: [Double]) -> [Double]? {
    var (weights, now) = (start, value(start))
    let size = start.count
    for _ in 0..<100 {
      var slope = [Double](repeating: 0, count: size)
      var bends = [[Double]](repeating: slope, count: size)
      for (row, happened) in zip(rows, happened) {
        let chance = logistic(dot(row, weights))
        let (miss, bend) = (chance - (happened ? 1 : 0), chance * (1 - chance))
        for one in 0..<size {
          slope[one] += miss * row[one]
          for other in 0...one { bends[one][other] += bend * row[one] * row[other] }
        }
      }
      for one in 0..<size {
        for other in 0..<one { bends[other][one] = bends[one][other] }
        if one > 0 {
          slope[one] += penalty * weights[one]
          bends[one][one] += penalty
        }
      }
      guard let move = solution(of: bends, slope) else { return nil }
      // The last steps gain less than rounding shows.
      let isLast = (move.map(abs).max() ?? 0) < 1e-6
      var (share, moved) = (1.0, false)
      while share > 1e-10, !moved {
        let next = zip(weights, move).map { $0 - share * $1 }
        let there = value(next)
        if there < now || isLast {
          (weights, now, moved) = (next, there, true)
        } else {
          share /= 2
        }
      }
      if !moved || isLast { break }
    }
    return now.isFinite ? weights : nil
  }

  private func dot(_ row: [Double], _ weights: [Double]) -> Double {
    var sum = 0.0
    for index in row.indices { sum += row[index] * weights[index] }
    return sum
  }
}
