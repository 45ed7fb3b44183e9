import Drawings

/// The outline of a mark that is filled or stroked.
enum Outline {
  case box(Box)
  case circle(Point, radius: Double)
  case path([Point], isClosed: Bool)

  /// The smallest upright box around it.
  var bounds: Box {
    switch self {
    case .box(let box):
      return box
    case .circle(let center, let radius):
      return Box(
        x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    case .path(let points, _):
      guard let first = points.first else { return Box(x: 0, y: 0, width: 0, height: 0) }
      var low = first
      var high = first
      for point in points {
        low = Point(min(low.x, point.x), min(low.y, point.y))
        high = Point(max(high.x, point.x), max(high.y, point.y))
      }
      return Box(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
    }
  }
}
