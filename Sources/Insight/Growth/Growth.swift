import Evaluation
import Facts
import Measures
import Quantities

/// What reps learned, and whether it moved the KPIs that it was meant to move.
public struct Growth: Sendable {
  /// A course that some rep began.
  public struct Record: Sendable, Hashable {
    /// Index among ``Growth/courses``.
    public let course: Int
    public let rep: Int
    public let begun: Day
    /// Nil where it is not completed by the as-of day.
    public let completed: Day?
    public let hours: Fraction
    /// Test scores before and after.
    public let pre: Fraction?
    public let post: Fraction?
    /// How the linked KPI moved; nil where that is not told.
    public internal(set) var change: TrainingChange?

    public var gain: Fraction? { pre.flatMap { pre in post.map { $0 - pre } } }
  }

  public struct Course: Sendable, Hashable {
    public let name: String
    /// The KPI that it is meant to move; nil where none is named or known.
    public let kpi: String?
    /// Of all who took it; nil where they are too few to tell.
    public internal(set) var effect: TrainingEffect?
    /// How many cases there are in which a KPI could be compared.
    public internal(set) var cases = 0
  }

  /// The twelve months up to the as-of day, whose courses are told.
  public let days: Range<Day>
  /// By name.
  public let courses: [Course]
  /// From the first begun on.
  public let records: [Record]
  /// For each rep, the courses that were ever completed.
  private let completed: [Int: Set<Int>]

  init(facts: Facts, evaluation: Evaluation, engine: ColumnEngine) {
    let end = evaluation.days.current.upperBound
    let days = end.adding(months: -12)..<end
    self.days = days
    let table = facts[.trainings]
    var kpis: [String: String] = [:]
    for row in 0..<table.rowCount {
      let name = table.text("course", row: row)
      let kpi = table.text("kpi", row: row)
      // Where rows of a course differ, the first that names a known KPI holds.
      if kpis[name] == nil || kpis[name] == "" {
        kpis[name] = evaluation.catalogue.kpi(kpi) == nil ? "" : kpi
      }
    }
    let names = kpis.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var records: [Record] = []
    for row in 0..<table.rowCount {
      guard let begun = table.day("date", row: row), begun < end,
        let rep = table.reference("rep", row: row),
        let course = places[table.text("course", row: row)]
      else { continue }
      func number(_ column: String) -> Fraction? {
        table.amount(column, row: row).map { Fraction(Int128($0), Money.scale) }
      }
      let completed = table.day("completed", row: row)
      records.append(
        Record(
          course: course, rep: rep, begun: begun,
          completed: completed.flatMap { $0 < end ? $0 : nil }, hours: number("hours") ?? .zero,
          pre: number("pre"), post: number("post")))
    }
    records = records.enumerated().sorted {
      ($0.element.begun, $0.offset) < ($1.element.begun, $1.offset)
    }.map(\.element)
    var courses = names.map { name in
      Course(name: name, kpi: kpis[name].flatMap { $0.isEmpty ? nil : $0 })
    }
    let comparison = TrainingComparison(
      records, courses, evaluation: evaluation, engine: engine)
    comparison.tell(&records, &courses)
    self.courses = courses
    completed = records.reduce(into: [:]) { completed, record in
      if record.completed != nil { completed[record.rep, default: []].insert(record.course) }
    }
    self.records = records.filter { days.contains($0.begun) }
  }

  /// The courses of a rep in the twelve months.
  public func records(ofRep rep: Int) -> [Record] { records.filter { $0.rep == rep } }

  /// The course that a rep should take: one that is meant to move the KPI of the line that brought
  /// least of its weight, and that the rep has not completed; of several the one that moved it
  /// most for others, else the first by name.
  public func suggestion(for result: SubjectResult, in evaluation: Evaluation) -> (
    course: Int, kpi: String
  )? {
    guard case .rep(let rep) = result.subject else { return nil }
    var weak: [(kpi: String, score: Score, weight: Fraction)] = []
    for line in result.card.lines where line.line.weight > .zero {
      if let score = line.score, score.fraction < 100 {
        weak.append((line.line.kpi, score, line.line.weight))
      }
    }
    // Of equal scores the heavier line, then the one that stands first.
    let sorted = weak.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.score != y.score { return x.score < y.score }
      return x.weight == y.weight ? a.offset < b.offset : x.weight > y.weight
    }.map(\.element)
    guard let weakest = sorted.first else { return nil }
    let down = evaluation.catalogue.kpi(weakest.kpi)?.direction == .down
    var best: (course: Int, effect: Double)?
    for (index, course) in courses.enumerated() where course.kpi == weakest.kpi {
      if completed[rep]?.contains(index) ?? false { continue }
      let effect = (course.effect?.mean ?? 0) * (down ? -1 : 1)
      if best.map({ effect > $0.effect }) ?? true { best = (index, effect) }
    }
    return best.map { ($0.course, weakest.kpi) }
  }
}
