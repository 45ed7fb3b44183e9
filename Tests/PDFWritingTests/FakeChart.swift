import Drawings
import Reports

/// Pictures of the size of real charts, for pages that must look like real ones.
enum FakeChart {
  static func figure(
    _ id: String, _ title: String, _ message: String?, _ width: Figure.Width, height: Double
  ) -> Figure {
    let room = Figure.points(of: width)
    let count = width == .full ? 12 : 6
    let step = room / Double(count)
    var marks: [Mark] = []
    for index in 0..<count {
      let value = Double((index * 37) % 50 + 50) / 100
      let top = 14 + (height - 32) * (1 - value)
      let x = Double(index) * step + step * 0.2
      let isForecast = index > count - 3
      marks.append(
        .box(
          Box(x: x, y: top, width: step * 0.6, height: height - 18 - top),
          fill: isForecast ? .hatched(.forecast) : .solid(.actual),
          stroke: isForecast ? Stroke(.forecast) : nil))
      marks.append(
        .text(
          "\(Int(value * 1000) / 10)", at: Point(x + step * 0.3, top - 3), TextStyle(7.5),
          .middle, .text))
      marks.append(
        .text(
          "\(index + 1)", at: Point(x + step * 0.3, height - 8), TextStyle(7.5), .middle, .muted))
    }
    marks.append(
      .line(from: Point(0, height - 18), to: Point(room, height - 18), Stroke(.text)))
    return Figure(
      id: id, title: title, message: message, width: width,
      drawing: Drawing(size: Size(room, height), title: title, summary: "", marks: marks))
  }

  static func bullet(_ percent: Double) -> Drawing {
    Drawing(
      size: Size(90, 12), title: "", summary: "",
      marks: [
        .box(Box(x: 0, y: 1, width: 90, height: 10), fill: .solid(.pale), stroke: nil),
        .box(
          Box(x: 0, y: 3.5, width: min(percent, 120) * 0.75, height: 5), fill: .solid(.actual),
          stroke: nil),
        .line(from: Point(75, 1), to: Point(75, 11), Stroke(.target, width: 1.5)),
      ])
  }
}
