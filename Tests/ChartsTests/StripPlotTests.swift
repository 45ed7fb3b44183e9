import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct StripPlotTests {
  let fonts = FixedWidthFonts()

  func dots(of drawing: Drawing, _ ink: Ink? = nil) -> [Point] {
    drawing.marks.compactMap { mark in
      guard case .circle(let center, _, .solid(let own), _) = mark else { return nil }
      return ink == nil || ink == own ? center : nil
    }
  }

  @Test func `everybody is a dot, one's own is named first`() throws {
    let drawing = StripPlot(
      title: "华东一组 · 综合得分", summary: "7 人", size: Size(238, 96),
      dots: [
        .init(label: "王芳", value: 92), .init(label: "张伟", value: 88.5),
        .init(label: "李娜", value: 87.4, isOwn: true), .init(label: "", value: 76),
        .init(label: "陈静", value: 75.5), .init(label: "黄敏", value: nil),
        .init(label: "赵磊", value: 54),
      ],
      ticks: [.init(40, "40"), .init(60, "60"), .init(80, "80")],
      median: .init(82, "中位数 82.0")
    ).drawing(fonts: fonts)
    var difference = try Golden.difference(of: drawing.transcript, from: "strip-plot.txt")
    #expect(difference == nil)
    difference = try Golden.difference(of: drawing.svg(idPrefix: "g"), from: "strip-plot.svg")
    #expect(difference == nil)
    #expect(layoutProblems(of: drawing) == [])
    #expect(!drawing.allText.contains("黄敏"))
    #expect(dots(of: drawing, .own).count == 1)
  }

  @Test func `a chart of nothing says so`() {
    for dots in [[], [StripPlot.Dot(label: "a", value: nil), .init(label: "b", value: .nan)]] {
      let drawing = StripPlot(title: "t", summary: "s", size: Size(238, 96), dots: dots)
        .drawing(fonts: fonts)
      #expect(drawing.allText == ["–"])
    }
  }

  @Test func `equal values stand above each other where there is room`() {
    let drawing = StripPlot(
      title: "t", summary: "s", size: Size(238, 96),
      dots: (0..<9).map { _ in .init(label: "", value: 80) }
    ).drawing(fonts: fonts)
    let places = dots(of: drawing)
    #expect(Set(places.map(\.x)).count == 1)
    #expect(Set(places.map(\.y)).count == 9)
  }

  @Test func `one's own name is told in any crowd`() {
    for own in stride(from: 0, to: 40, by: 3) {
      let drawing = StripPlot(
        title: "t", summary: "s", size: Size(238, 110),
        dots: (0..<40).map { index in
          .init(
            label: index == own ? "李娜" : "", value: Double(index * index % 37),
            isOwn: index == own)
        }, median: .init(18, "中位数 18")
      ).drawing(fonts: fonts)
      #expect(drawing.allText.contains("李娜"), "\(own)")
      #expect(layoutProblems(of: drawing) == [])
    }
  }

  @Test(arguments: 0..<1000)
  func `any strip is tidy, and its dots stand at their values`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let values = random.values(count)
    let own = count > 0 && random.isTrue(0.7) ? random.integer(0...(count - 1)) : nil
    let measured = values.compactMap(\.measured)
    let drawing = StripPlot(
      title: "t", summary: "s", size: random.size(),
      dots: values.enumerated().map {
        .init(label: random.text(), value: $1, isOwn: $0 == own)
      },
      ticks: random.isTrue(0.7)
        ? Tick.rounds(within: measured).map { .init($0, random.text()) } : [],
      median: random.isTrue(0.7) ? random.values(1)[0].map { .init($0, random.text()) } : nil
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    let places = dots(of: drawing)
    #expect(places.count == measured.count)
    #expect(zip(places.map(\.x).sorted(), places.map(\.x).sorted().dropFirst()).allSatisfy(<=))
    if let own, let value = values[own].measured, let place = dots(of: drawing, .own).first {
      for (x, other) in zip(places.map(\.x).sorted(), measured.sorted()) {
        #expect(value <= other || place.x >= x - 1e-6)
        #expect(value >= other || place.x <= x + 1e-6)
      }
    }
  }

  @Test(arguments: 0..<200)
  func `dots of a team do not cover each other`(seed: Int) {
    var random = RandomInput(seed: seed)
    let drawing = StripPlot(
      title: "t", summary: "s", size: Size(238, 96),
      dots: (0..<12).map { .init(label: "", value: 50 + 50 * random.share(), isOwn: $0 == 0) }
    ).drawing(fonts: fonts)
    let places = dots(of: drawing)
    for (index, a) in places.enumerated() {
      for b in places[(index + 1)...] {
        #expect((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) >= 25 - 1e-6)
      }
    }
  }
}
