import Closing
import Problems
import Quantities

/// A closed period, and what it comes to today.
struct ClosedState {
  let closed: ClosedPeriod
  let record: PeriodRecord
  let changes: PeriodChanges
  let period: Period

  /// Nil, and told, where what was kept cannot be read.
  init?(_ closed: ClosedPeriod, _ record: PeriodRecord, _ period: Period, problems: inout Problems)
  {
    self.closed = closed
    self.record = record
    self.period = period
    do throws(ClosedPeriod.Failure) {
      changes = try closed.changes(to: record)
    } catch {
      problems.add(
        .closedUnreadable(
          period.description, ClosedFolder.reason(error), at: ClosedFolder.place(period)))
      return nil
    }
  }

  /// Tells what changed: figures forbid publication, facts alone are told.
  func tell(_ problems: inout Problems) {
    let place = ClosedFolder.place(period)
    if !changes.figures.isEmpty {
      problems.add(
        .closedFiguresChange(
          period.description, figures: changes.figures.count, reports: changes.subjectCount,
          examples: examples, causes: causes, at: place))
    } else if changes.hasCauses {
      problems.add(.closedFactsChanged(period.description, causes: causes, at: place))
    }
  }

  /// The first figures that change: those of reps before those of teams and the organization, and
  /// KPIs that stand on scorecards before all else.
  private var examples: [String] {
    var carded: Set<String> = []
    for name in closed.entries.flatMap(\.figures.keys) where name.aspect == .weight {
      carded.insert(name.item)
    }
    func order(_ figure: PeriodChanges.Figure) -> (Int, Int) {
      let isCarded = figure.name.aspect == .value && carded.contains(figure.name.item)
      return ([.rep: 0, .team: 1][figure.audience] ?? 2, isCarded ? 0 : 1)
    }
    let sorted = changes.figures.enumerated().sorted { a, b in
      let (left, right) = (order(a.element), order(b.element))
      if left != right { return left < right }
      let (first, second) = (a.element.name, b.element.name)
      return first != second ? first < second : a.offset < b.offset
    }
    return sorted.prefix(3).map(\.element).map { figure in
      let whose = figure.audience == .organization ? figure.audience.rawValue : figure.id
      let what = figure.name.aspect == .value ? figure.name.item : figure.name.description
      return "\(whose) \(what) \(ClosedState.short(figure.old)) → \(ClosedState.short(figure.new))"
    }
  }

  /// A fraction as a decimal, and what is no number as it is.
  private static func short(_ text: String?) -> String {
    guard let text else { return "–" }
    return Fraction(written: text)?.decimalText(atMost: 6) ?? text
  }

  private var causes: [ClosedPeriodCause] {
    var causes: [ClosedPeriodCause] = changes.rows.map { rows in
      let first = (rows.added.first + rows.changed.first).first ?? rows.removed.first.first
      return .rows(
        table: rows.table, added: rows.added.count, changed: rows.changed.count,
        removed: rows.removed.count, place: first.map { "\($0.file):\($0.line)" } ?? rows.table)
    }
    causes += changes.settings.map { .settings(file: $0.file, lines: $0.count) }
    if let version = changes.version { causes.append(.program(old: version.old, new: version.new)) }
    if let asOf = changes.asOf { causes.append(.asOf(old: asOf.old, new: asOf.new)) }
    return causes
  }
}

extension Fraction {
  /// Reads a fraction as it is written in data: `241/250`, `-3`.
  init?(written text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, let numerator = Int128(first), parts.count <= 2 else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(numerator)
      return
    }
    guard let denominator = Int128(parts[1]), denominator > 0 else { return nil }
    self.init(numerator, denominator)
  }
}
