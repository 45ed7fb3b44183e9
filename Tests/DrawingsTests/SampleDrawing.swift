import Drawings

/// Every kind of mark, once.
let everyMark = Drawing(
  size: Size(120, 60), title: "Sales <of> A & B", summary: "It \"grew\".",
  marks: [
    .box(
      Box(x: 10, y: 20, width: 30, height: 12.5), fill: .solid(.actual),
      stroke: Stroke(.rule, width: 0.5)),
    .box(Box(x: 50, y: 20, width: 10, height: 5), fill: .hatched(.forecast), stroke: nil),
    .box(Box(x: 62, y: 20, width: 10, height: 5), fill: .tinted(.good, 0.3), stroke: nil),
    .line(from: Point(0, 40), to: Point(100, 40), Stroke(.target, width: 1, dash: [3, 2])),
    .polyline([Point(0, 1), Point(2, 3.456)], Stroke(.previous)),
    .polygon([Point(0, 0), Point(4, 0), Point(4, 4)], fill: .none, stroke: Stroke(.bad)),
    .circle(center: Point(80, 30), radius: 2, fill: .solid(.paper), stroke: Stroke(.own)),
    .text("李娜", at: Point(60, 50), TextStyle(7.5, .bold), .middle, .text),
    .image(
      Picture(format: .svg, bytes: Array("<svg/>".utf8), size: Size(2, 1)),
      in: Box(x: 30, y: 2, width: 20, height: 10)),
    .drawing(
      Drawing(
        size: Size(20, 20), title: "inner", summary: "",
        marks: [.text("in", at: Point(1, 10), TextStyle(8), .start, .muted)]),
      at: Point(90, 5)),
    .block(.paragraph, [.text("end", at: Point(119, 58), TextStyle(8), .end, .bad)]),
    .link(to: "reps/a.html?x=1&y=2", [.text("A", at: Point(5, 58), TextStyle(8), .start, .own)]),
  ])
