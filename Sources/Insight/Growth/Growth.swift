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
  /// For each course, the last test score after it, by rep.
  private let scores: [Int: [Int: Fraction]]

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
    scores = records.reduce(into: [:]) { scores, record in
      if let post = record.post { scores[record.course, default: [:]][record.rep] = post }
    }
    self.records = records.filter { days.contains($0.begun) }
  }

  /// The courses of a rep in the twelve months.
  public func records(ofRep rep: Int) -> [Record] { records.filter { $0.rep == rep } }

  /// How a rep did in each course that ends with a test, among all who took it; by course.
  public func standings(ofRep rep: Int) -> [CourseStanding] {
    courses.indices.compactMap { course in
      guard let all = scores[course], let own = all[rep] else { return nil }
      return CourseStanding(
        course: course, own: own, peers: all.filter { $0.key != rep }.map(\.value))
    }
  }

  /// The course that a rep should take, and why.
  public struct Suggestion: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      case notCompleted
      /// Completed with a lower test score than three of four peers have.
      case lowScore(CourseStanding)
    }

    /// Index among ``Growth/courses``.
    public let course: Int
    public let kpi: String
    public let reason: Reason
  }

  /// The course that a rep should take: one that is meant to move the KPI of the line that brought
  /// least of its weight, and that the rep has not completed; of several the one that moved it
  /// most for others, else the first by name. Where all are completed, the one whose test went
  /// worst, if it is low among peers.
  public func suggestion(for result: SubjectResult, in evaluation: Evaluation) -> Suggestion? {
    guard case .rep(let rep) = result.subject, let kpi = Growth.weakestKPI(of: result) else {
      return nil
    }
    let down = evaluation.catalogue.kpi(kpi)?.direction == .down
    var best: (course: Int, effect: Double)?
    for (index, course) in courses.enumerated() where course.kpi == kpi {
      if completed[rep]?.contains(index) ?? false { continue }
      let effect = (course.effect?.mean ?? 0) * (down ? -1 : 1)
      if best.map({ effect > $0.effect }) ?? true { best = (index, effect) }
    }
    if let best { return Suggestion(course: best.course, kpi: kpi, reason: .notCompleted) }
    var lowest: CourseStanding?
    for standing in standings(ofRep: rep) where courses[standing.course].kpi == kpi {
      if standing.isLow, standing.own < lowest?.own ?? standing.own + 1 { lowest = standing }
    }
    return lowest.map { Suggestion(course: $0.course, kpi: kpi, reason: .lowScore($0)) }
  }

  /// Of the line with the lowest score; of equal scores the heavier line, then the one that stands
  /// first. Nil where no line has less than all.
  private static func weakestKPI(of result: SubjectResult) -> String? {
    var weakest: (kpi: String, score: Score, weight: Fraction)?
    for line in result.card.lines where line.line.weight > .zero {
      guard let score = line.score, score.fraction < 100 else { continue }
      let weight = line.line.weight
      if let known = weakest {
        if known.score < score || (known.score == score && known.weight >= weight) { continue }
      }
      weakest = (line.line.kpi, score, weight)
    }
    return weakest?.kpi
  }
}
