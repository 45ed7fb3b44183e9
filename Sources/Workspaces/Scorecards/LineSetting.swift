import Evaluation
import Problems
import Quantities

// One line of a scorecard: its KPI, what that is held to and what it counts.

extension Scorecard.Line {
  init?(
    _ setting: Setting, _ catalogue: Catalogue, grades: [String], _ problems: inout Problems
  ) {
    let example = "{ kpi: sales_amount, weight: 0 }"
    let keys = ["kpi", "weight", "target", "curve", "bonus", "veto"]
    guard let block = Block(setting, allowed: keys, example: example, &problems) else {
      return nil
    }
    let kpi = block.required("kpi", example: "sales_amount", &problems)
      .flatMap { catalogue.kpi($0, &problems) }
    let bonus = block["bonus"].map { Self.bonus($0, &problems) }
    let weight =
      block["bonus"] != nil && block["weight"] == nil
      ? Fraction.zero
      : block.required("weight", example: "0", &problems)?.points(0...100, &problems)
    guard let kpi, let weight else { return nil }
    let inPercent = kpi.unit == .percent || kpi.unit == .change
    let target = block["target"].flatMap {
      Scorecard.Target($0, inPercent: inPercent, &problems)
    }
    let curve = block["curve"].flatMap { Curve($0, for: kpi, inPercent: inPercent, &problems) }
    let veto = block["veto"].flatMap {
      Scorecard.Veto($0, inPercent: inPercent, grades: grades, &problems)
    }
    self.init(
      kpi: kpi.id, weight: weight, target: target ?? .none, curve: curve, bonus: bonus ?? nil,
      veto: veto)
    if weight > .zero, let bonus = block["bonus"] {
      bonus.tell(
        Phrase("no bonus on a line that has a weight", "有权重的行不写 bonus"), &problems)
    }
    guard weight > .zero || block["bonus"] != nil else { return }
    if block["curve"] == nil {
      problems.add(
        .missingKey("curve", at: block.place, example: "curve: { ratio: { cap: 120 } }"))
    }
    if let curve, curve.needsTarget {
      if let setting = block["target"] {
        if case .constant(let value)? = target {
          curve.check(value, of: setting, for: kpi, &problems)
        }
      } else {
        problems.add(
          .missingKey(
            "target", at: block.place, example: inPercent ? "target: 100%" : "target: 12"))
      }
    }
  }

  private static func bonus(_ setting: Setting, _ problems: inout Problems) -> Fraction? {
    Block(setting, allowed: ["most"], example: "{ most: 10 }", &problems)?
      .required("most", example: "10", &problems)?.points(0...100, &problems)
  }
}

extension Scorecard.Target {
  private static let words = ["table"] + Scorecard.PeerLevel.allCases.map(\.rawValue)

  /// `table`, `peer_median`, `peer_top_quartile`, `{ last_year: +10% }` or a value.
  fileprivate init?(_ setting: Setting, inPercent: Bool, _ problems: inout Problems) {
    if setting.node.mapping != nil {
      self.init(earlier: setting, &problems)
      return
    }
    let word = setting.node.scalar?.string ?? ""
    if word == "table" {
      self = .table
    } else if let level = Scorecard.PeerLevel(rawValue: word) {
      self = .peers(level)
    } else if let nearest = NearestWord.nearest(to: word, in: Self.words) {
      setting.tell(.oneOf(Self.words), nearest: nearest, &problems)
      return nil
    } else if let value = setting.value(inPercent: inPercent, &problems) {
      self = .constant(value)
    } else {
      return nil
    }
  }

  private init?(earlier setting: Setting, _ problems: inout Problems) {
    let times: [(key: String, comparison: Formula.Comparison)] = [
      ("last_year", .yearAgo), ("last_period", .previous),
    ]
    let example = "{ last_year: +10% }"
    guard let block = Block(setting, allowed: times.map(\.key), example: example, &problems)
    else { return nil }
    let found = times.filter { block[$0.key] != nil }
    guard found.count == 1, let time = found.first else {
      setting.tell(
        Phrase("either last_year or last_period", "last_year 与 last_period 二者之一"), &problems)
      return nil
    }
    guard let change = block[time.key]?.change(&problems) else { return nil }
    self = .since(time.comparison, change: change)
  }
}

extension Scorecard.Veto {
  /// `{ below: 60%, grade: D }`.
  fileprivate init?(
    _ setting: Setting, inPercent: Bool, grades: [String], _ problems: inout Problems
  ) {
    let example = inPercent ? "{ below: 60%, grade: D }" : "{ below: 3, grade: D }"
    guard
      let block = Block(
        setting, allowed: ["below", "above", "grade"], example: example, &problems)
    else { return nil }
    let grade = block.required("grade", example: "D", &problems)
    guard (block["below"] == nil) != (block["above"] == nil) else {
      setting.tell(Phrase("either below or above", "below 与 above 二者之一"), &problems)
      return nil
    }
    let below = block["below"]?.value(inPercent: inPercent, &problems)
    let above = block["above"]?.value(inPercent: inPercent, &problems)
    guard let name = grade?.text(&problems), let limit = below ?? above else { return nil }
    if !grades.isEmpty, !grades.contains(name) {
      grade?.tell(
        .oneOf(grades), nearest: NearestWord.nearest(to: name, in: grades), &problems)
    }
    self.init(block["below"] != nil ? .below(limit) : .above(limit), grade: name)
  }
}
