import Foundation

/// Where a function of several numbers is least.
///
///     Minimum.of(from: [0, 0], spread: 1) { pow($0[0] - 1, 2) + pow($0[1] - 2, 2) }.place   // 1, 2
public struct Minimum: Hashable, Sendable {
  public var place: [Double]
  public var value: Double

  /// The minimum that is found downhill from `start` by Nelder and Mead's simplex (1965), begun
  /// anew with a smaller one where it came to rest, until that helps no more.
  ///
  /// `spread` is the first simplex's size. No derivatives, nothing random: the same start leads to
  /// the same minimum. Where the function is not a number it counts as infinite.
  public static func of(
    from start: [Double], spread: Double, tolerance: Double = 1e-10,
    _ function: ([Double]) -> Double
  ) -> Minimum {
    var best = descent(from: start, spread, tolerance, function)
    var spread = spread
    for _ in 0..<20 {
      spread = max(spread / 4, 1e-3)
      let next = descent(from: best.place, spread, tolerance, function)
      let gain = best.value - next.value
      if gain > 0 { best = next }
      if !(gain > tolerance * (abs(best.value) + tolerance)) { break }
    }
    return best
  }

  /// The minimum within `bounds`, which have different ends, by the places of `starts` that is
  /// least at first.
  ///
  /// Each number x is searched as low + (high − low)·sin² t, so that a bound is an ordinary place.
  public static func of(
    from starts: [[Double]], within bounds: [ClosedRange<Double>], tolerance: Double = 1e-10,
    _ function: ([Double]) -> Double
  ) -> Minimum {
    precondition(!starts.isEmpty, "a search begins somewhere")
    var first = Minimum(place: starts[0], value: .infinity)
    for start in starts {
      let value = number(function(start))
      if value < first.value { first = Minimum(place: start, value: value) }
    }
    func place(_ angles: [Double]) -> [Double] {
      zip(angles, bounds).map { angle, bound in
        let share = sin(angle) * sin(angle)
        return min(
          bound.lowerBound + (bound.upperBound - bound.lowerBound) * share, bound.upperBound)
      }
    }
    let angles = zip(first.place, bounds).map { number, bound in
      let share = (number - bound.lowerBound) / (bound.upperBound - bound.lowerBound)
      return asin(min(max(share, 0), 1).squareRoot())
    }
    let found = of(from: angles, spread: 0.1, tolerance: tolerance) { function(place($0)) }
    return found.value < first.value
      ? Minimum(place: place(found.place), value: found.value) : first
  }

  /// One simplex until its values and places are alike.
  private static func descent(
    from start: [Double], _ spread: Double, _ tolerance: Double, _ function: ([Double]) -> Double
  ) -> Minimum {
    let size = start.count
    var corners = [Minimum(place: start, value: number(function(start)))]
    for index in 0..<size {
      var place = start
      place[index] += spread
      corners.append(Minimum(place: place, value: number(function(place))))
    }
    // Where two are equal the earlier stays first.
    func sort() {
      for index in corners.indices.dropFirst() {
        var place = index
        while place > 0, corners[place].value < corners[place - 1].value {
          corners.swapAt(place, place - 1)
          place -= 1
        }
      }
    }
    sort()
    for _ in 0..<(400 * (size + 1)) {
      let (best, worst) = (corners[0], corners[size])
      let width = (0..<size).map { index in
        corners.map { abs($0.place[index] - best.place[index]) }.max() ?? 0
      }
      if worst.value - best.value <= tolerance * (abs(best.value) + tolerance),
        (width.max() ?? 0) <= tolerance.squareRoot()
      {
        break
      }
      var middle = [Double](repeating: 0, count: size)
      for corner in corners.dropLast() {
        for index in 0..<size { middle[index] += corner.place[index] / Double(size) }
      }
      func moved(_ step: Double) -> Minimum {
        let place = (0..<size).map { middle[$0] + step * (worst.place[$0] - middle[$0]) }
        return Minimum(place: place, value: number(function(place)))
      }
      let mirrored = moved(-1)
      if mirrored.value < best.value {
        let stretched = moved(-2)
        corners[size] = stretched.value < mirrored.value ? stretched : mirrored
      } else if mirrored.value < corners[size - 1].value {
        corners[size] = mirrored
      } else {
        let outside = mirrored.value < worst.value
        let nearer = moved(outside ? -0.5 : 0.5)
        if nearer.value < (outside ? mirrored.value : worst.value) {
          corners[size] = nearer
        } else {
          for corner in 1...size {
            let place = zip(corners[corner].place, best.place).map { ($0 + $1) / 2 }
            corners[corner] = Minimum(place: place, value: number(function(place)))
          }
        }
      }
      sort()
    }
    return corners[0]
  }

  private static func number(_ value: Double) -> Double { value.isNaN ? .infinity : value }
}
