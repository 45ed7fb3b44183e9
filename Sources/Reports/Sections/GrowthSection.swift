import Evaluation
import Insight
import Quantities

extension Section {
  /// What a rep or a team learned, whether it moved the KPIs that it was meant to move, and which
  /// course is next.
  @Sendable static func growth(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let growth = briefing.edition.insight.growth
    let results = briefing.subject == .organization ? [] : growthResults(briefing)
    let reps = Set(results.compactMap { $0.subject.rep })
    let records = growth.records.filter { reps.contains($0.rep) }
    var isOfRep = false
    if case .rep = briefing.subject { isOfRep = true }
    var content: [Content] = []
    if !records.isEmpty {
      content.append(
        .table(isOfRep ? courses(records, briefing) : members(results, records, briefing)))
    }
    if case .rep(let rep) = briefing.subject, let scores = scores(ofRep: rep, briefing) {
      content.append(.table(scores))
    }
    let taken = Set(records.map(\.course)).sorted()
    content += effects(of: taken.map { growth.courses[$0] }, briefing)
    content += suggestions(results, isOfRep: isOfRep, briefing)
    return Section(
      id: "growth", title: words("section.growth"),
      message: records.isEmpty || content.isEmpty ? nil : message(records, briefing),
      content: content)
  }

  /// The rep, or the members of a team.
  private static func growthResults(_ briefing: Briefing) -> [SubjectResult] {
    if case .rep = briefing.subject { return [briefing.result] }
    return briefing.reps
  }

  private static func message(_ records: [Growth.Record], _ briefing: Briefing) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let hours = records.reduce(Fraction.zero) { $0 + $1.hours }
    var values = [
      "count": "\(records.count)", "completed": "\(records.count { $0.completed != nil })",
      "hours": numerals.plain(hours),
    ]
    guard let gain = gain(records) else { return words("growth.message", values) }
    values["gain"] = numerals.signedPlain(tenths(gain))
    return words("growth.message.gain", values)
  }

  /// The mean of the gains in test scores; nil where none was tested twice.
  private static func gain(_ records: [Growth.Record]) -> Fraction? {
    let gains = records.compactMap(\.gain)
    return gains.reduce(Fraction.zero, +).divided(by: Fraction(Int128(gains.count)))
  }

  static func tenths(_ value: Fraction) -> Fraction { Fraction(value.rounded(scale: 10), 10) }

  private static func courses(_ records: [Growth.Record], _ briefing: Briefing) -> ReportTable {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let growth = briefing.edition.insight.growth
    let rows = records.enumerated().map { index, record in
      let course = growth.courses[record.course]
      let scores = record.pre.flatMap { pre in
        record.post.map { post in
          words(
            "growth.scores", ["pre": numerals.plain(pre), "post": numerals.plain(post)])
        }
      }
      return ReportTable.Row(
        id: "\(index)",
        cells: [
          .init(Direction.plain(course.name)),
          .init(
            record.completed.map { briefing.dates.day($0) } ?? words("growth.notCompleted"),
            tone: record.completed == nil ? .muted : .plain),
          .init(numerals.plain(record.hours), exact: record.hours),
          .init(
            record.gain.map { numerals.signedPlain($0) } ?? Numerals.missing, note: scores,
            exact: record.gain), change(record, course, briefing),
        ])
    }
    return ReportTable(
      id: "trainings",
      columns: [
        .init(id: "course", title: words("growth.column.course"), width: 1.3),
        .init(id: "completed", title: words("growth.column.completed"), width: 1.2),
        .init(
          id: "hours", title: words("growth.column.hours"), alignment: .trailing, width: 0.5),
        .init(id: "gain", title: words("growth.column.gain"), alignment: .trailing, width: 0.8),
        .init(id: "change", title: words("growth.column.change"), width: 2.4),
      ], rows: rows, notes: [words("growth.note")])
  }

  /// How the linked KPI moved, beside that of peers.
  private static func change(
    _ record: Growth.Record, _ course: Growth.Course, _ briefing: Briefing
  ) -> ReportTable.Cell {
    let words = briefing.words
    guard let id = course.kpi else { return .init(Numerals.missing) }
    let kpi = briefing.kpi(id)
    let name = briefing.kpiName(id)
    guard let change = record.change else {
      return .init(words("growth.change.none", ["kpi": name]), tone: .muted)
    }
    return .init(
      words(
        "growth.change",
        [
          "kpi": name, "before": briefing.worded(.estimate(change.before), kpi),
          "after": briefing.worded(.estimate(change.after), kpi),
        ]),
      note: words(
        "growth.change.peers",
        [
          "change": difference(change.beyondPeers, kpi, isRelative: change.isRelative, briefing),
          "count": "\(change.peers)",
        ]))
  }

  private static func members(
    _ results: [SubjectResult], _ records: [Growth.Record], _ briefing: Briefing
  ) -> ReportTable {
    let (words, numerals, edition) = (briefing.words, briefing.numerals, briefing.edition)
    func row(
      _ id: String, _ name: ReportTable.Cell, _ own: [Growth.Record],
      _ emphasis: ReportTable.Emphasis
    ) -> ReportTable.Row {
      let hours = own.reduce(Fraction.zero) { $0 + $1.hours }
      let (count, done) = (
        Fraction(Int128(own.count)), Fraction(Int128(own.count { $0.completed != nil }))
      )
      let gain = gain(own)
      return .init(
        id: id, emphasis: emphasis,
        cells: [
          name, .init(numerals.count(count), exact: count),
          .init(numerals.count(done), exact: done), .init(numerals.plain(hours), exact: hours),
          .init(
            gain.map { numerals.signedPlain(tenths($0)) } ?? Numerals.missing, exact: gain),
        ])
    }
    var rows = results.map { result in
      row(
        edition.id(of: result.subject),
        .init(edition.name(of: result.subject), path: edition.address(of: result.subject).page),
        records.filter { $0.rep == result.subject.rep }, .normal)
    }
    rows.append(row("total", .init(words("members.total")), records, .total))
    return ReportTable(
      id: "trainings",
      columns: [
        .init(id: "name", title: words("column.name"), width: 1.6),
        .init(id: "count", title: words("growth.column.count"), alignment: .trailing),
        .init(id: "completed", title: words("growth.column.done"), alignment: .trailing),
        .init(id: "hours", title: words("growth.column.hours"), alignment: .trailing),
        .init(id: "gain", title: words("growth.column.gain"), alignment: .trailing),
      ], rows: rows, notes: [words("growth.members.note")])
  }

  /// What courses did for all who took them: a sentence on each that moved its KPI by more than
  /// chance explains, and one on the others.
  private static func effects(of courses: [Growth.Course], _ briefing: Briefing) -> [Content] {
    let words = briefing.words
    var (sure, unsure) = ([Content](), [String]())
    for course in courses {
      guard let effect = course.effect, let id = course.kpi else { continue }
      let kpi = briefing.kpi(id)
      func told(_ value: Double) -> String {
        difference(value, kpi, isRelative: effect.isRelative, briefing)
      }
      var values = [
        "course": Direction.plain(course.name), "kpi": briefing.kpiName(id),
        "count": "\(effect.cases)", "change": told(effect.mean),
      ]
      guard let interval = effect.interval, interval.low > 0 || interval.high < 0 else {
        unsure.append(words("growth.effect.item", values))
        continue
      }
      (values["low"], values["high"]) = (told(interval.low), told(interval.high))
      sure.append(.paragraph(words("growth.effect", values)))
    }
    guard !unsure.isEmpty else { return sure }
    let list = unsure.joined(separator: words("customers.and"))
    return sure + [.paragraph(words("growth.effect.unsure", ["list": list]))]
  }

  /// A change in the KPI's unit, or as a share.
  private static func difference(
    _ value: Double, _ kpi: KPI, isRelative: Bool, _ briefing: Briefing
  ) -> String {
    let exact = Fraction.estimate(value)
    if isRelative { return briefing.numerals.change(exact) }
    switch kpi.unit {
    case .percent, .change:
      return briefing.words(
        "growth.points", ["value": briefing.numerals.signedPlain(tenths(exact * 100))])
    case .money, .moneyPerDay: return briefing.numerals.signedMoney(exact)
    case .count, .days, .points, .times, .number:
      return briefing.numerals.signedPlain(Fraction(exact.rounded(scale: 100), 100))
    }
  }
}

extension Subject {
  /// The index of a rep; nil for others.
  fileprivate var rep: Int? {
    if case .rep(let index) = self { return index }
    return nil
  }
}
