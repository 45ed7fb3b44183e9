import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct BulletTests {
  let fonts = FixedWidthFonts()

  func drawing(
    _ value: Double?, target: Double? = 1, previous: Double? = nil, _ tone: ChartTone = .bad
  ) -> Drawing {
    Bullet(
      title: "目标达成率", summary: "", value: value, target: target, previous: previous, upper: 1.5,
      tone: tone
    ).drawing(fonts: fonts)
  }

  @Test(
    arguments: [
      ("short", 0.8, ChartTone.bad), ("beyond", 1.2, .good), ("off-scale", 2, .good),
      ("below-zero", -0.2, .bad), ("plain", 0.8, .plain),
    ])
  func `a bullet shows value, target and their difference`(
    name: String, value: Double, tone: ChartTone
  ) throws {
    let difference = try Golden.difference(
      of: drawing(value, previous: 0.9, tone).transcript, from: "bullet-\(name).txt")
    #expect(difference == nil)
  }

  @Test func `what is not measured is an en dash`() {
    #expect(drawing(nil).allText == ["–"])
    #expect(drawing(.nan).allText == ["–"])
    #expect(drawing(nil).marks.count == 1)
  }

  @Test(arguments: 0..<300)
  func `any bullet keeps its place, and its bars end at the value`(seed: Int) throws {
    var random = RandomInput(seed: seed)
    let numbers = random.values(3)
    let upper = random.pick([0, 1, 120, 1e12, .nan, -1])
    let tone = random.pick(ChartTone.allCases)
    let size = Size(30 + 100 * random.share(), 8 + 12 * random.share())
    let bullet = Bullet(
      title: "t", summary: "s", size: size, value: numbers[0], target: numbers[1],
      previous: numbers[2], upper: upper, tone: tone)
    let drawing = bullet.drawing(fonts: fonts)
    let page = Box(x: 0, y: 0, width: size.width, height: size.height)
    let ink = try #require(drawing.inkBounds(fonts: fonts))
    #expect(page.grown(by: 0.01).contains(ink), "\(drawing.transcript)")
    guard let value = numbers[0].measured, upper > 0, 0...upper ~= value, tone == .plain else {
      return
    }
    #expect(
      areProportional(
        [bars(of: drawing, [.actual]).map(\.width).reduce(0, +), size.width - 2.5], [value, upper]))
  }
}
