import Charts
import Reports

extension GalleryChart {
  static let waterfall = GalleryChart(
    "Waterfall", "Waterfall", "瀑布图",
    says: ("Price rises made up for lost customers", "提价弥补了客户流失"),
    samples: Sample.allCases.filter { $0 != .many }, isWide: true
  ) { sample, tell in
    let names =
      tell.language == .chinese
      ? ["价格", "数量", "新客户", "流失客户"] : ["Price", "Volume", "New customers", "Lost customers"]
    let count = sample == .single ? 1 : names.count
    let size = sample == .huge ? 1e12 : 1_000_000
    let shares = [0.18, -0.06, 0.11, -0.15]
    let effects = (0..<count).map { index -> Double? in
      switch sample {
      case .unmeasured: nil
      case .zeros: 0
      case .equal: 0.1 * size
      case .negative: index == 1 ? -1.4 * size : shares[index] * size
      default: shares[index] * size
      }
    }
    let before = sample == .unmeasured ? nil : sample == .zeros ? 0 : size
    let after = before.map { effects.reduce($0) { $0 + ($1 ?? 0) } }
    let labels = (0..<count).map {
      sample == .longNames ? tell.people(count, sample)[$0] : names[$0]
    }
    func tone(_ effect: Double?) -> ChartTone {
      guard let effect, effect != 0 else { return .plain }
      return effect > 0 ? .good : .bad
    }
    return Waterfall(
      title: tell("East · sales, from last year", "华东区 · 销售额同比变动"),
      summary: tell.list(labels, effects.map(tell.change)), width: Figure.points(of: .full),
      steps: [
        .init(
          label: tell("Last year", "去年同期"), value: before, valueLabel: tell.money(before),
          part: .before)
      ]
        + effects.indices.map { index in
          .init(
            label: labels[index], value: effects[index], valueLabel: tell.change(effects[index]),
            part: .effect, tone: tone(effects[index]))
        } + [
          .init(
            label: tell("This year", "本期"), value: after, valueLabel: tell.money(after),
            part: .level)
        ]
    ).drawing(fonts: tell.fonts)
  }
}
