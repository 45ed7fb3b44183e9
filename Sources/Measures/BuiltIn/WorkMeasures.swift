import Facts

extension Measure {
  /// What reps did, learned and agreed to do.
  static func work(_ rules: MeasurementRules) -> [Measure] {
    func activities(_ id: ID, _ kinds: [String]?, _ more: [Condition] = []) -> Measure {
      Measure(
        id, .activities, .count, unit: .count,
        where: (kinds.map { [.oneOf("kind", $0)] } ?? []) + more, date: "date", credit: "rep")
    }
    func trainings(
      _ id: ID, _ aggregate: Aggregate, _ unit: Unit, where filter: [Condition] = []
    ) -> Measure {
      Measure(id, .trainings, aggregate, unit: unit, where: filter, date: "date", credit: "rep")
    }
    func actions(_ id: ID, where filter: [Condition] = []) -> Measure {
      Measure(
        id, .improvementActions, .count, unit: .count, where: filter, date: "due", credit: "rep",
        orTeam: "team")
    }
    let tested: [Condition] = [.present("pre"), .present("post")]
    return [
      activities("activities", nil),
      activities("calls", rules.calls),
      activities("visits", rules.visits),
      activities("demos", rules.demos),
      activities("meetings", rules.meetings),
      activities("successful_visits", rules.visits, [.oneOf("outcome", rules.successes)]),
      trainings("trainings", .count, .count),
      trainings("training_hours", .sum("hours"), .number),
      trainings("completed_trainings", .count, .count, where: [.present("completed")]),
      trainings("score_gain", .sum(.difference("post", "pre")), .number, where: tested),
      trainings("tested_trainings", .count, .count, where: tested),
      actions("due_actions"),
      actions("done_actions", where: [.present("done")]),
    ]
  }

  /// What customers said.
  static var feedback: [Measure] {
    func measure(
      _ id: ID, _ kinds: String..., aggregate: Aggregate = .count, unit: Unit = .count,
      where more: [Condition] = []
    ) -> Measure {
      Measure(
        id, .feedback, aggregate, unit: unit, where: [.oneOf("kind", kinds)] + more, date: "date",
        credit: "rep", orElse: "order.rep")
    }
    // A complaint is one whatever its words are.
    func reviews(
      _ id: ID, _ aggregate: Aggregate = .count, unit: Unit = .count, where condition: Condition
    ) -> Measure {
      measure(id, "csat", "nps", "text", aggregate: aggregate, unit: unit, where: [condition])
    }
    let scored = Condition.present("score")
    return [
      measure("asked", "csat"),
      measure("answers", "csat", where: [scored]),
      measure("satisfied", "csat", where: [.atLeast("score", 4_000_000)]),
      measure("csat_sum", "csat", aggregate: .sum("score"), unit: .number, where: [scored]),
      measure("nps_answers", "nps", where: [scored]),
      measure("promoters", "nps", where: [.atLeast("score", 9_000_000)]),
      measure("detractors", "nps", where: [.atMost("score", 6_000_000)]),
      reviews("reviews", where: .present("sentiment")),
      reviews("sentiment_sum", .sum("sentiment"), unit: .number, where: .present("sentiment")),
      reviews("positive_reviews", where: .atLeast("sentiment", 50_000)),
      reviews("negative_reviews", where: .atMost("sentiment", -50_000)),
      measure("complaints", "complaint"),
    ]
  }

  /// Every measure of built-in KPIs, by the rules that are set; ids are unique.
  public static func builtIn(_ rules: MeasurementRules) -> [Measure] {
    sales(rules) + lines(rules) + deals(rules) + stages(rules) + leads(rules) + money(rules)
      + work(rules) + feedback
  }
}
