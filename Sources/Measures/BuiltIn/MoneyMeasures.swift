import Facts

extension Measure {
  /// What came in, what is owed, what selling cost.
  static func money(_ rules: MeasurementRules) -> [Measure] {
    func payments(_ id: ID, _ timing: Timing) -> Measure {
      Measure(
        id, .payments, .sum("amount"), unit: .money, date: "date", timing, credit: "rep",
        orElse: "order.rep")
    }
    let approved: [Condition] =
      rules.approved.isEmpty ? [] : [.oneOf("approval", rules.approved)]
    func ordered(_ id: ID, _ timing: Timing) -> Measure {
      Measure(
        id, .orders, .sum("amount"), unit: .money, where: approved, date: "date", timing,
        credit: "rep")
    }
    // What was refused is owed by nobody.
    func owed(_ id: ID, _ ages: Ages) -> Measure {
      Measure(
        id, .orders, .outstanding(ages), unit: .money, where: approved, date: "date", .byEnd,
        credit: "rep")
    }
    func spent(_ id: ID, where filter: [Condition], credit: Path?, orTeam: Path?) -> Measure {
      Measure(
        id, .expenses, .sum("amount"), unit: .money, where: filter, date: "date", credit: credit,
        orTeam: orTeam)
    }
    return [
      payments("collected", .during),
      ordered("invoiced", .during),
      ordered("invoiced_before", .beforeStart),
      ordered("invoiced_by_end", .byEnd),
      payments("collected_before", .beforeStart),
      payments("collected_by_end", .byEnd),
      owed("receivables", Ages()),
      owed("receivables_0_30", Ages(from: 0, below: 31)),
      owed("receivables_31_60", Ages(from: 31, below: 61)),
      owed("receivables_61_90", Ages(from: 61, below: 91)),
      owed("receivables_over_90", Ages(from: 91)),
      spent("expenses", where: [], credit: "rep", orTeam: "team"),
      spent(
        "own_expenses", where: [.eitherPresent("rep", "team")], credit: "rep", orTeam: "team"),
      spent(
        "shared_expenses", where: [.absent("rep"), .absent("team")], credit: nil, orTeam: nil),
      spent("channel_cost", where: [.present("channel")], credit: "rep", orTeam: "team"),
      Measure(
        "channel_sales", .orders, .sum("amount"), unit: .money, where: [.present("channel")],
        date: "date", credit: "rep"),
      Measure(
        "market_size", .markets, .sum("size"), unit: .money, date: "from", .spread(until: "to"),
        credit: nil),
    ]
  }
}
