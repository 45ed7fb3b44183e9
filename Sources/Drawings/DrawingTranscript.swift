extension Drawing {
  /// Every mark as a line of plain text, indented by what it is part of; numbers in points with at
  /// most one decimal. For goldens.
  public var transcript: String {
    var lines = ["drawing \(dimensions(size.width, size.height)) \(quoted(title))"]
    if !summary.isEmpty { lines.append("  summary \(quoted(summary))") }
    for mark in marks { lines += mark.transcript.map { "  " + $0 } }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Mark {
  /// A line for the mark and, indented, one for each that is part of it.
  var transcript: [String] {
    switch self {
    case .box(let box, let fill, let stroke):
      [
        "box \(place(Point(box.x, box.y))) \(dimensions(box.width, box.height))"
          + words(fill, stroke)
      ]
    case .line(let from, let to, let stroke):
      ["line \(place(from)) → \(place(to)) \(words(stroke))"]
    case .polyline(let points, let stroke):
      ["polyline \(points.map(place).joined(separator: " ")) \(words(stroke))"]
    case .polygon(let points, let fill, let stroke):
      ["polygon \(points.map(place).joined(separator: " "))\(words(fill, stroke))"]
    case .circle(let center, let radius, let fill, let stroke):
      ["circle \(place(center)) r \(short(radius))\(words(fill, stroke))"]
    case .text(let text, let at, let style, let anchor, let ink):
      [
        "text \(place(at)) \(anchor.rawValue) \(short(style.size))"
          + "\(style.weight == .bold ? " bold" : "") \(ink.rawValue) \(quoted(text))"
      ]
    case .image(let picture, let box):
      [
        "image \(place(Point(box.x, box.y))) \(dimensions(box.width, box.height)) "
          + "\(picture.format.rawValue) \(picture.bytes.count) bytes"
      ]
    case .drawing(let drawing, let at):
      ["at \(place(at))"]
        + drawing.transcript.split(separator: "\n").map { "  " + $0 }
    case .block(let block, let marks):
      ["block \(block.rawValue)"] + marks.flatMap(\.transcript).map { "  " + $0 }
    case .link(let address, let marks):
      ["link \(quoted(address))"] + marks.flatMap(\.transcript).map { "  " + $0 }
    }
  }
}

private func short(_ number: Double) -> String { decimal(number, places: 1) }

private func place(_ point: Point) -> String { "\(short(point.x)),\(short(point.y))" }

private func dimensions(_ width: Double, _ height: Double) -> String {
  "\(short(width))×\(short(height))"
}

private func words(_ stroke: Stroke) -> String {
  let dash = stroke.dash.isEmpty ? "" : " dash " + stroke.dash.map(short).joined(separator: "-")
  return "\(stroke.ink.rawValue) \(short(stroke.width))\(dash)"
}

private func words(_ fill: Fill, _ stroke: Stroke?) -> String {
  let outline = stroke.map { " outlined \(words($0))" } ?? ""
  return switch fill {
  case .none: outline
  case .solid(let ink): " \(ink.rawValue)\(outline)"
  case .tinted(let ink, let share): " \(ink.rawValue) at \(decimal(share, places: 2))\(outline)"
  case .hatched(let ink): " hatched \(ink.rawValue)\(outline)"
  }
}

/// On one line whatever the text holds.
private func quoted(_ text: String) -> String {
  var line = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": line += "\\\""
    case "\\": line += "\\\\"
    case "\n": line += "\\n"
    case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
      line += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: line.unicodeScalars.append(scalar)
    }
  }
  return line + "\""
}
