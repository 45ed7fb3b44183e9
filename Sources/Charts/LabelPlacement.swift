import Drawings

/// Places labels where nothing else is: none overlaps another or leaves the frame.
///
/// Whoever is placed first stays, so place the most important first.
struct LabelPlacement {
  let frame: Box
  private(set) var taken: [Box] = []
  private var labels: [(box: Box, mark: Mark)] = []

  /// The labels that were placed, from left to right, which is how they are read.
  var marks: [Mark] {
    labels.sorted { ($0.box.x, $0.box.y) < ($1.box.x, $1.box.y) }.map(\.mark)
  }

  var count: Int { labels.count }

  init(in frame: Box) {
    self.frame = frame
  }

  /// Keeps labels off `box`.
  mutating func reserve(_ box: Box) {
    taken.append(box)
  }

  /// Whether `box` lies in the frame and is free.
  func isFree(_ box: Box) -> Bool {
    frame.contains(box) && !taken.contains { $0.overlaps(box) }
  }

  /// Adds the label with its `anchor` at the first free of `places`; false where none is.
  mutating func place(
    _ text: String, width: Double, at places: [Point], _ style: TextStyle, _ anchor: Anchor,
    _ ink: Ink
  ) -> Bool {
    if text.isEmpty { return true }
    for at in places {
      let box = style.box(width: width, at: at, anchor)
      guard isFree(box.grown(by: -0.01)) else { continue }
      taken.append(box)
      labels.append((box, .text(text, at: at, style, anchor, ink)))
      return true
    }
    return false
  }

  /// The lowest edge above `box` under which nothing is taken in the columns that it spans.
  func clearance(over box: Box) -> Double {
    taken.reduce(box.bottom) { edge, other in
      other.x < box.right && box.x < other.right ? min(edge, other.y) : edge
    }
  }
}

/// Middles moved apart as little as needed, so that neighbours are at least `pitch` apart and all
/// lie in `range`; in the order given. Where there is no room for all, they are spread evenly.
func apart(_ middles: [Double], pitch: Double, in range: ClosedRange<Double>) -> [Double] {
  guard middles.count > 1 else {
    return middles.map { min(max($0, range.lowerBound), range.upperBound) }
  }
  let step = min(pitch, (range.upperBound - range.lowerBound) / Double(middles.count - 1))
  let order = middles.indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
  var placed = middles
  var lowest = range.lowerBound
  for index in order {
    placed[index] = max(placed[index], lowest)
    lowest = placed[index] + step
  }
  // What went over the end is pushed back, and what is in its way with it.
  var highest = range.upperBound
  for index in order.reversed() {
    placed[index] = min(placed[index], highest)
    highest = placed[index] - step
  }
  return placed
}
