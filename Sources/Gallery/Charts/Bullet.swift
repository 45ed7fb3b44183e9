import Charts
import Drawings
import Reports

extension GalleryChart {
  static let bullet = GalleryChart(
    "Bullet", "Bullet", "子弹图",
    says: ("Sales are short of their target by a tenth", "销售额距目标差一成"),
    samples: [.ordinary, .zeros, .negative, .huge, .equal, .unmeasured]
  ) { sample, tell in
    let value = sample == .negative ? -0.2e6 : sample.months(1, size: 1_450_000)[0]
    let target = sample == .equal ? value ?? 1e6 : 1e6
    return Bullet(
      title: tell("Sales against target", "销售额与目标"),
      summary: (value == nil ? Numerals.missing : tell.money(value)) + " / " + tell.money(target),
      size: Size(110, 12),
      value: value, target: target, previous: 0.7e6, upper: 1.5 * target,
      tone: (value ?? 0) >= target ? .good : .bad
    ).drawing(fonts: tell.fonts)
  }
}
