import Evaluation
import Problems
import Quantities

// One scorecard of scorecards.yaml.

extension Scorecard {
  /// Reads a scorecard and tells all that is wrong with it.
  init?(_ setting: Setting, _ catalogue: Catalogue, _ problems: inout Problems) {
    let example = "{ lines: [{ kpi: sales_amount, weight: 0 }] }"
    guard
      let block = Block(setting, allowed: ["lines"], example: example, &problems),
      let list = block.required("lines", example: "[{ kpi: sales_amount, weight: 0 }]", &problems)?
        .list(atMost: 100, of: Phrase("lines", "行"), &problems)
    else { return nil }
    var lines: [Line] = []
    var areComplete = true
    for entry in list {
      guard let line = Line(entry, catalogue, &problems) else {
        areComplete = false
        continue
      }
      if lines.contains(where: { $0.kpi == line.kpi }) {
        problems.add(
          .repeatedEntry(
            Phrase("KPI", "指标"), line.kpi,
            in: Phrase("scorecard “\(setting.key)”", "评分卡“\(setting.key)”"), at: entry.place))
      }
      lines.append(line)
    }
    let sum = lines.reduce(Fraction.zero) { $0 + $1.weight }
    if areComplete, sum != Fraction(100) {
      problems.add(
        .weightsDoNotSum(sum.decimalText(atMost: 6), card: setting.key, at: setting.place))
    }
    self.init(lines: lines)
  }
}

extension Scorecard.Line {
  fileprivate init?(_ setting: Setting, _ catalogue: Catalogue, _ problems: inout Problems) {
    let example = "{ kpi: sales_amount, weight: 0 }"
    guard
      let block = Block(
        setting, allowed: ["kpi", "weight", "target", "curve"], example: example, &problems)
    else { return nil }
    let kpi = block.required("kpi", example: "sales_amount", &problems)
      .flatMap { catalogue.kpi($0, &problems) }
    let weight = block.required("weight", example: "0", &problems)?.points(0...100, &problems)
    guard let kpi, let weight else { return nil }
    let inPercent = kpi.unit == .percent || kpi.unit == .change
    let target = block["target"].map { Self.target($0, inPercent: inPercent, &problems) }
    let curve = block["curve"].map { Curve.read($0, inPercent: inPercent, &problems) }
    self.init(kpi: kpi.id, weight: weight, target: (target ?? nil) ?? .none, curve: curve ?? nil)
    guard weight > .zero else { return }
    if block["curve"] == nil {
      problems.add(
        .missingKey("curve", at: block.place, example: "curve: { ratio: { cap: 120 } }"))
    }
    guard case .ratio? = curve ?? nil else { return }
    if let targetSetting = block["target"] {
      if case .constant(let value)?? = target, value <= .zero {
        targetSetting.tell(
          Phrase(
            "more than zero, because the curve divides by it", "大于零的值，因为折算曲线以它为除数"),
          &problems)
      }
    } else {
      problems.add(
        .missingKey("target", at: block.place, example: inPercent ? "target: 100%" : "target: 12"))
    }
  }

  private static func target(
    _ setting: Setting, inPercent: Bool, _ problems: inout Problems
  ) -> Scorecard.Target? {
    if setting.node.scalar?.string == "table" { return .table }
    return setting.value(inPercent: inPercent, &problems).map { .constant($0) }
  }
}

extension Curve {
  fileprivate static func read(
    _ setting: Setting, inPercent: Bool, _ problems: inout Problems
  ) -> Curve? {
    let example = "{ ratio: { cap: 120 } }"
    guard
      let block = Block(setting, allowed: ["ratio", "points"], example: example, &problems)
    else { return nil }
    if let points = block["points"] {
      if block["ratio"] != nil {
        setting.tell(
          Phrase("either ratio or points", "ratio 与 points 二者之一"), &problems)
      }
      return knots(points, inPercent: inPercent, &problems)
    }
    guard let ratio = block.required("ratio", example: "{ cap: 120 }", &problems),
      let limits = Block(
        ratio, allowed: ["cap", "threshold"], example: "{ cap: 120 }", &problems)
    else { return nil }
    let cap = limits.required("cap", example: "120", &problems)?.points(1...1000, &problems)
    let threshold = limits["threshold"]?.points(0...1000, &problems)
    guard let cap else { return nil }
    if let threshold, threshold > cap {
      let most = cap.decimalText(atMost: 6)
      limits["threshold"]?.tell(
        Phrase("at most the cap, \(most)", "不超过上限 \(most) 的值"), &problems)
    }
    return .ratio(threshold: threshold.map { Score($0) }, cap: Score(cap))
  }

  private static func knots(
    _ setting: Setting, inPercent: Bool, _ problems: inout Problems
  ) -> Curve? {
    guard let list = setting.list(atMost: 100, of: Phrase("points", "点"), &problems) else {
      return nil
    }
    var knots: [Knot] = []
    for entry in list {
      guard let pair = entry.node.sequence, pair.count == 2 else {
        let example = inPercent ? "[35%, 100]" : "[12, 100]"
        entry.tell(
          Phrase("a value and its points, such as \(example)", "值及其得分，例如 \(example)"),
          &problems)
        continue
      }
      let (first, second) = (
        Setting(key: setting.key, node: pair[0], file: setting.file),
        Setting(key: setting.key, node: pair[1], file: setting.file)
      )
      guard let x = first.value(inPercent: inPercent, &problems),
        let score = second.points(-1000...1000, &problems)
      else { continue }
      if let last = knots.last, x <= last.x {
        first.tell(Phrase("more than the value before it", "大于前一个值的值"), &problems)
      }
      knots.append(Knot(x, Score(score)))
    }
    return .points(knots)
  }
}
