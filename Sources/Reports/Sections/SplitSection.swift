import Evaluation
import Quantities

extension Section {
  /// How many values of a dimension are told one by one.
  private static let valuesShown = 10

  /// Sales by channel, region and customers' segment, and how they changed; without data of a
  /// dimension, or with one value only, there is nothing to tell.
  @Sendable static func splits(_ briefing: Briefing) -> Section {
    Section(
      id: "splits", title: briefing.words("section.splits"),
      content: briefing.evaluation.splits.compactMap { table($0, briefing).map { .table($0) } })
  }

  private struct Line {
    let name: String
    var now = Fraction.zero
    var before = Fraction.zero

    mutating func add(_ other: Line) {
      now = now + other.now
      before = before + other.before
    }
  }

  private static func table(_ split: SalesSplit, _ briefing: Briefing) -> ReportTable? {
    let words = briefing.words
    let lines = lines(split, briefing)
    guard lines.count > 1 else { return nil }
    var total = Line(name: words("members.total"))
    for line in lines { total.add(line) }
    var rows = lines.prefix(valuesShown).enumerated().map { index, line in
      row("\(index)", line, of: total, .normal, briefing)
    }
    if lines.count > valuesShown {
      var rest = Line(
        name: words("ranking.gap", ["count": "\(lines.count - valuesShown)"]))
      for line in lines.dropFirst(valuesShown) { rest.add(line) }
      rows.append(row("rest", rest, of: total, .muted, briefing))
    }
    rows.append(row("total", total, of: total, .total, briefing))
    let dimension = split.dimension.rawValue
    return ReportTable(
      id: "split-\(dimension)",
      columns: [
        .init(id: "name", title: words("split.\(dimension)"), width: 1.8),
        .init(id: "sales", title: words("column.sales"), alignment: .trailing),
        .init(id: "share", title: words("column.share"), alignment: .trailing),
        .init(id: "before", title: words("column.before"), alignment: .trailing),
        .init(id: "change", title: words("column.change"), alignment: .trailing),
      ], rows: rows)
  }

  /// From the largest on; what is called alike is one.
  private static func lines(_ split: SalesSplit, _ briefing: Briefing) -> [Line] {
    let slot = briefing.evaluation.slot(of: briefing.subject)
    var found: [String: Line] = [:]
    func add(_ label: String, now: Fraction = .zero, before: Fraction = .zero) {
      if now == .zero, before == .zero { return }
      let name = label.isEmpty ? briefing.words("split.none") : label
      found[name, default: Line(name: name)].add(Line(name: name, now: now, before: before))
    }
    for (index, label) in split.current.labels.enumerated() {
      add(label, now: split.current.amount(label: index, subject: slot))
    }
    for (index, label) in split.previous.labels.enumerated() {
      add(label, before: split.previous.amount(label: index, subject: slot))
    }
    return found.values.sorted {
      $0.now == $1.now ? $0.name < $1.name : $0.now > $1.now
    }
  }

  private static func row(
    _ id: String, _ line: Line, of total: Line, _ emphasis: ReportTable.Emphasis,
    _ briefing: Briefing
  ) -> ReportTable.Row {
    let numerals = briefing.numerals
    // A share of a whole that returns have turned around says nothing.
    let share = total.now > .zero ? line.now.divided(by: total.now) : nil
    let change = line.now - line.before
    return .init(
      id: id, emphasis: emphasis,
      cells: [
        .init(line.name), .init(numerals.money(line.now), exact: line.now),
        .init(share.map { numerals.percent($0) } ?? Numerals.missing, exact: share),
        .init(numerals.money(line.before), exact: line.before),
        .init(numerals.signedMoney(change), exact: change),
      ])
  }
}
