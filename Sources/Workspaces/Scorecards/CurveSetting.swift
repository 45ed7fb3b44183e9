import Evaluation
import Problems
import Quantities

// The curve of a line: one of the forms that there are.

extension Curve {
  private static let forms = ["ratio", "points", "ladder", "deduction", "either_or"]

  init?(_ setting: Setting, for kpi: KPI, inPercent: Bool, _ problems: inout Problems) {
    let example = "{ ratio: { cap: 120 } }"
    guard let block = Block(setting, allowed: Curve.forms, example: example, &problems) else {
      return nil
    }
    let found = Curve.forms.filter { block[$0] != nil }
    if found.count > 1 {
      setting.tell(
        Phrase("only ", "只写 ") + .oneOf(Curve.forms), &problems)
    }
    var curve: Curve?
    switch found.first {
    case "points"?:
      curve = block["points"].flatMap { Curve.knots($0, inPercent: inPercent, &problems) }
        .map { .points($0) }
    case "ladder"?:
      curve = block["ladder"].flatMap { Curve.bands($0, kpi, inPercent: inPercent, &problems) }
    case "deduction"?:
      curve = block["deduction"].flatMap {
        Deduction($0, inPercent: inPercent, &problems).map { .deduction($0) }
      }
    case "either_or"?:
      curve = block["either_or"].flatMap { form in
        Block(form, allowed: ["points"], example: "{ points: 100 }", &problems)?
          .required("points", example: "100", &problems)?.points(0...1000, &problems)
      }.map { .eitherOr(Score($0)) }
    default:
      curve = block.required("ratio", example: "{ cap: 120 }", &problems).flatMap {
        Curve.ratio($0, inPercent: inPercent, &problems)
      }
    }
    guard let curve else { return nil }
    self = curve
  }

  /// Tells that a constant target is of no use to the curve.
  func check(_ target: Fraction, of setting: Setting, for kpi: KPI, _ problems: inout Problems) {
    switch self {
    case .ratio where target <= .zero:
      setting.tell(
        Phrase(
          "more than zero, because the curve divides by it", "大于零的值，因为折算曲线以它为除数"),
        &problems)
    case .distance(let base, _, _) where kpi.direction == .down ? target >= base : target <= base:
      setting.tell(
        kpi.direction == .down
          ? Phrase(
            "less than the base, because less of this KPI is better", "小于 base 的值，因为该指标越低越好")
          : Phrase(
            "more than the base, because more of this KPI is better", "大于 base 的值，因为该指标越高越好"),
        &problems)
    default: break
    }
  }

  private static func ratio(_ setting: Setting, inPercent: Bool, _ problems: inout Problems)
    -> Curve?
  {
    guard
      let limits = Block(
        setting, allowed: ["cap", "threshold", "base"], example: "{ cap: 120 }", &problems)
    else { return nil }
    let cap = limits.required("cap", example: "120", &problems)?.points(1...1000, &problems)
    let threshold = limits["threshold"]?.points(0...1000, &problems)
    let base = limits["base"].map { $0.value(inPercent: inPercent, &problems) }
    guard let cap else { return nil }
    if let threshold, threshold > cap {
      let most = cap.decimalText(atMost: 6)
      limits["threshold"]?.tell(
        Phrase("at most the cap, \(most)", "不超过上限 \(most) 的值"), &problems)
    }
    let least = threshold.map { Score($0) }
    guard let base else { return .ratio(threshold: least, cap: Score(cap)) }
    return base.map { .distance(base: $0, threshold: least, cap: Score(cap)) }
  }

  private static func knots(
    _ setting: Setting, inPercent: Bool, _ problems: inout Problems
  ) -> [Knot]? {
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
    return knots
  }

  /// Bands of which a better one never gives fewer points.
  private static func bands(
    _ setting: Setting, _ kpi: KPI, inPercent: Bool, _ problems: inout Problems
  ) -> Curve? {
    guard let knots = knots(setting, inPercent: inPercent, &problems) else { return nil }
    let isLessBetter = kpi.direction == .down
    for (knot, next) in zip(knots, knots.dropFirst())
    where isLessBetter ? next.score > knot.score : next.score < knot.score {
      setting.tell(
        isLessBetter
          ? Phrase(
            "points that fall, because less of this KPI is better", "逐级递减的得分，因为该指标越低越好")
          : Phrase(
            "points that rise, because more of this KPI is better", "逐级递增的得分，因为该指标越高越好"),
        &problems)
      break
    }
    return .ladder(knots)
  }
}

extension Curve.Deduction {
  /// `{ start: 100, minus: 2, each: 1% }`.
  fileprivate init?(_ setting: Setting, inPercent: Bool, _ problems: inout Problems) {
    let each = inPercent ? "1%" : "1"
    let example = "{ minus: 2, each: \(each) }"
    guard
      let block = Block(
        setting, allowed: ["start", "minus", "each", "least"], example: example, &problems)
    else { return nil }
    let start = block["start"]?.points(-1000...1000, &problems) ?? Fraction(100)
    let least = block["least"]?.points(-1000...1000, &problems) ?? .zero
    let minus = block.required("minus", example: "2", &problems)
    let unit = block.required("each", example: each, &problems)
    guard let points = minus?.points(0...1000, &problems),
      let size = unit?.value(inPercent: inPercent, &problems)
    else { return nil }
    let aboveZero = Phrase("more than zero", "大于零的值")
    if points <= .zero { minus?.tell(aboveZero, &problems) }
    if size <= .zero { unit?.tell(aboveZero, &problems) }
    if least > start {
      (block["least"] ?? setting).tell(
        Phrase("at most the points it starts from", "不超过起始分的值"), &problems)
    }
    self.init(start: Score(start), minus: points, each: size, least: Score(least))
  }
}
