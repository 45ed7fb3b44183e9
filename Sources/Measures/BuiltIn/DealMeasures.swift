import Facts

extension Measure {
  static func deals(_ rules: MeasurementRules) -> [Measure] {
    func closed(_ id: ID, _ aggregate: Aggregate, _ unit: Unit, _ statuses: [String]) -> Measure {
      Measure(
        id, .deals, aggregate, unit: unit, where: [.oneOf("status", statuses)], date: "closes",
        credit: "rep")
    }
    func open(_ id: ID, _ aggregate: Aggregate, _ unit: Unit, due: Path?) -> Measure {
      Measure(
        id, .deals, aggregate, unit: unit, date: "created",
        .standing(until: "closes", unless: [.oneOf("status", ["open"])], due: due), credit: "rep")
    }
    let lasted = Value.days(from: "created", to: "closes")
    return [
      closed("won_deals", .count, .count, ["won"]),
      closed("closed_deals", .count, .count, ["won", "lost"]),
      closed("won_amount", .sum("amount"), .money, ["won"]),
      closed("closed_amount", .sum("amount"), .money, ["won", "lost"]),
      closed("median_deal", .median(.amount("amount")), .money, ["won"]),
      closed("cycle_days", .sum(lasted), .days, ["won"]),
      closed("median_cycle", .median(lasted), .days, ["won"]),
      open("open_deals", .count, .count, due: nil),
      open(
        "open_amount",
        .sum(rules.weighsPipeline ? .product("amount", "probability") : .amount("amount")),
        .money, due: "closes"),
    ]
  }

  /// Deals that reached or passed each stage but the first, and those that reached the one before.
  static func stages(_ rules: MeasurementRules) -> [Measure] {
    rules.stages.indices.map { index in
      // A stage that was skipped counts as passed.
      let (before, from) = (Array(rules.stages[..<index]), Array(rules.stages[index...]))
      return Measure(
        stageMeasure(index), .stageChanges, .distinct("deal"), unit: .count,
        where: [.oneOf("to", from), .oneOf("from", before + [""])], date: "day",
        credit: "deal.rep")
    }
  }

  /// Deals that reached the stage at `index`.
  public static func stageMeasure(_ index: Int) -> ID { ID(rawValue: "entered_stage_\(index + 1)") }

  static func leads(_ rules: MeasurementRules) -> [Measure] {
    let won: [Condition] = [.oneOf("deal.status", ["won"])]
    return [
      Measure("leads", .leads, .count, unit: .count, date: "created", credit: "rep"),
      Measure(
        "leads_won_in_time", .leads, .count, unit: .count,
        where: won + [
          .within(days: rules.leadHorizon, from: "created", to: "deal.closes")
        ], date: "created", credit: "rep"),
      Measure(
        "leads_won", .leads, .count, unit: .count, where: won, date: "deal.closes", credit: "rep"),
      Measure(
        "median_response", .leads, .median(.days(from: "created", to: "touched")), unit: .days,
        date: "created", credit: "rep"),
      Measure(
        "touched_leads", .leads, .count, unit: .count, where: [.present("touched")],
        date: "created", credit: "rep"),
    ]
  }
}
