import Evaluation
import Facts
import Measures
import Quantities

extension Method {
  /// What the workspace chose, of what changes `kpi`; and what holds everywhere and shows in it.
  func settings(of kpi: KPI, _ measures: [Measure]) -> [Detail] {
    choices(of: kpi) + credit(measures) + targets(of: kpi) + comparison(of: kpi)
      + conventions(measures)
  }

  /// Whether the KPI or one of its measures is another one under other rules.
  private func changes(_ kpi: KPI, _ change: (inout MeasurementRules) -> Void) -> Bool {
    var rules = catalogue.rules
    change(&rules)
    let other = Catalogue(rules)
    if let changed = other.kpi(kpi.id), changed.formula != kpi.formula { return true }
    return kpi.formula.measures.contains { id in
      guard let measure = catalogue.measure(id), let changed = other.measure(id) else {
        return false
      }
      return measure != changed
    }
  }

  private func choices(of kpi: KPI) -> [Detail] {
    let rules = catalogue.rules
    var details: [Detail] = []
    func add(_ key: String, _ value: String) { details.append(Detail(words(key), value)) }
    if changes(kpi, { $0.salesBasis = $0.salesBasis == .orders ? .deals : .orders }) {
      add("setting.basis", words("setting.basis.\(rules.salesBasis.rawValue)"))
    }
    if changes(kpi, { $0.approved = $0.approved.isEmpty ? ["?"] : [] }) {
      add(
        "setting.approved",
        rules.approved.isEmpty ? words("setting.approved.all") : terms.alternatives(rules.approved))
    }
    if changes(kpi, { $0.collection = $0.collection == .ofSales ? .ofDue : .ofSales }) {
      add("setting.collection", words("setting.collection.\(rules.collection.rawValue)"))
    }
    if changes(kpi, { $0.expenses = $0.expenses == .direct ? .allocated : .direct }) {
      add("setting.expenses", words("setting.expenses.\(rules.expenses.rawValue)"))
    }
    if changes(kpi, { $0.leadHorizon += 1 }) {
      add("setting.horizon", words("setting.days", ["days": "\(rules.leadHorizon)"]))
    }
    if changes(kpi, { $0.weighsPipeline.toggle() }) {
      add(
        "setting.pipeline",
        words(rules.weighsPipeline ? "setting.pipeline.weighted" : "setting.pipeline.full"))
    }
    if changes(kpi, { $0.repeatMonths += 1 }) {
      add("setting.months", words("setting.monthsLong", ["months": "\(rules.repeatMonths)"]))
    }
    if kpi.formula.expression.leaves.contains(.discountRate) {
      add("setting.discount", numerals.shortPercent(rules.discountRate))
    }
    if kpi.formula.form == .margin {
      add("setting.cost", numerals.shortPercent(costCoverage))
    }
    kinds(of: kpi, &details)
    return details
  }

  /// The words by which activities are told apart.
  private func kinds(of kpi: KPI, _ details: inout [Detail]) {
    let rules = catalogue.rules
    let kinds: [(String, WritableKeyPath<MeasurementRules, [String]>)] = [
      ("setting.calls", \.calls), ("setting.visits", \.visits), ("setting.demos", \.demos),
      ("setting.meetings", \.meetings), ("setting.successes", \.successes),
    ]
    for (key, path) in kinds where changes(kpi, { $0[keyPath: path].append("?") }) {
      details.append(Detail(words(key), terms.alternatives(rules[keyPath: path])))
    }
    if rules.stages.indices.contains(where: {
      kpi.formula.measures.contains(Measure.stageMeasure($0))
    }) {
      let stages = rules.stages.map(Direction.plain).joined(separator: " → ")
      details.append(Detail(words("setting.stages"), stages))
    }
  }

  private func credit(_ measures: [Measure]) -> [Detail] {
    guard measures.contains(where: { $0.credit != nil }) else { return [] }
    let credit = catalogue.rules.credit
    let day =
      switch credit.teamDay {
      case .ofRow: words("setting.team.row")
      case .atEnd: words("setting.team.end")
      case .on(let day): words("setting.team.day", ["day": dates.day(day)])
      }
    var details = [
      Detail(words("setting.team"), day),
      Detail(
        words("setting.managers"),
        words(credit.managersCount ? "setting.managers.count" : "setting.managers.apart")),
    ]
    if measures.contains(where: { $0.canBeShared }) {
      details.append(Detail(words("setting.shares"), words("setting.shares.value")))
    }
    return details
  }

  private func targets(of kpi: KPI) -> [Detail] {
    if kpi.formula.targets.isEmpty { return [] }
    let ramp = catalogue.rules.ramp
    return [
      Detail(words("setting.proration"), words("setting.proration.value")),
      Detail(
        words("setting.ramp"),
        ramp.isEmpty
          ? words("setting.ramp.none")
          : words(
            "setting.ramp.months",
            [
              "parts": ramp.map { numerals.shortPercent($0) }
                .joined(separator: words("methods.list"))
            ])),
    ]
  }

  private func comparison(of kpi: KPI) -> [Detail] {
    var details: [Detail] = []
    let leaves = kpi.formula.expression.leaves
    let times = leaves.compactMap { leaf -> Formula.Comparison? in
      if case .measure(_, let time) = leaf { return time }
      return nil
    }
    if !times.isEmpty {
      details.append(Detail(words("setting.running"), words("setting.running.value")))
    }
    if times.contains(.yearAgo) {
      let isAligned = catalogue.rules.alignsSpringFestival
      details.append(
        Detail(
          words("setting.festival"),
          words(isAligned ? "setting.festival.aligned" : "setting.festival.calendar")))
    }
    if leaves.contains(.workingDays) {
      let calendar = catalogue.rules.workCalendar
      details.append(
        Detail(
          words("setting.calendar"),
          words(
            "setting.calendar.value",
            [
              "holidays": "\(calendar.holidays.count)", "days": "\(calendar.makeUpDays.count)",
            ])))
    }
    return details
  }

  /// What is no choice, where it shows.
  private func conventions(_ measures: [Measure]) -> [Detail] {
    var details: [Detail] = []
    if measures.contains(where: \.takesReturns) {
      details.append(Detail(words("setting.returns"), words("setting.returns.value")))
    }
    if measures.contains(where: { $0.unit == .money }) {
      details.append(
        Detail(
          words("setting.currency"),
          words("setting.currency.value", ["currency": numerals.currency.code])))
    }
    return details
  }
}

extension Measure {
  /// Whether the credit of its rows can be shared by several reps.
  fileprivate var canBeShared: Bool {
    [credit, creditElse].compactMap { $0 }.contains { path in
      guard path.column == "rep" else { return false }
      let owner =
        path.reference == nil
        ? table : TableSchema.of(table).target(ofReference: path.reference ?? "")
      return owner == .orders || owner == .deals
    }
  }

  /// Whether it sums amounts of orders, returns among them.
  fileprivate var takesReturns: Bool {
    guard table == .orders || table == .orderLines, unit == .money,
      !filter.contains(.notNegative("amount"))
    else { return false }
    return true
  }
}
