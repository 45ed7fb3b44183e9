extension Minimum {
  /// The place nearby where the slopes of `function` vanish, by Newton's steps; numbers at one of
  /// `bounds` stay, and where the steps lead nowhere near, so does all.
  ///
  /// Slopes are differences over ± `step`, cut at the bounds. A small one finds the minimum to more
  /// digits than a comparison of values can.
  func polished(
    within bounds: [ClosedRange<Double>], step: Double, _ function: ([Double]) -> Double
  ) -> Minimum {
    let reach = 0.01
    let free = place.indices.filter {
      place[$0] - bounds[$0].lowerBound > 1e-6 && bounds[$0].upperBound - place[$0] > 1e-6
    }
    func slopes(_ place: [Double]) -> [Double] {
      free.map { index in
        var (above, below) = (place, place)
        above[index] = min(place[index] + step, bounds[index].upperBound)
        below[index] = max(place[index] - step, bounds[index].lowerBound)
        return (function(above) - function(below)) / (above[index] - below[index])
      }
    }
    func size(_ slopes: [Double]) -> Double { slopes.map(abs).max() ?? 0 }
    var now = place
    var slope = slopes(now)
    for _ in 0..<8 where !free.isEmpty && size(slope) > 0 {
      // Each free number's row: how its slope changes with every free number.
      var bends = [[Double]](repeating: [], count: free.count)
      for index in free {
        var (above, below) = (now, now)
        above[index] += step / 10
        below[index] -= step / 10
        for (row, pair) in zip(slopes(above), slopes(below)).enumerated() {
          bends[row].append((pair.0 - pair.1) / (step / 5))
        }
      }
      guard let move = solution(of: bends, slope) else { break }
      var next = now
      for (index, move) in zip(free, move) { next[index] -= move }
      guard zip(next, bounds).allSatisfy({ $1.contains($0) }),
        zip(next, place).allSatisfy({ abs($0 - $1) < reach })
      else { break }
      let slopesThere = slopes(next)
      guard size(slopesThere) < size(slope) else { break }
      (now, slope) = (next, slopesThere)
    }
    let polished = Minimum(place: now, value: function(now))
    return polished.value <= value + 1e-6 * abs(value) ? polished : self
  }
}
