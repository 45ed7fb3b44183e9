import Facts
import Problems
import Quantities

/// Points that somebody gave or took by hand, and why.
public struct Adjustment: Sendable, Hashable {
  public let points: Fraction
  public let reason: String
  public let author: String
  /// The KPI that it is about; nil where it is about the whole.
  public let kpi: String?
  /// The row it comes from.
  public let place: Place

  public init(points: Fraction, reason: String, author: String, kpi: String?, place: Place) {
    self.points = points
    self.reason = reason
    self.author = author
    self.kpi = kpi
    self.place = place
  }
}

/// The table `adjustments`, by subject.
///
/// An adjustment counts in the period that it names and in no other: five points of one month are
/// not five points of its year.
public struct Adjustments: Sendable {
  private var bySubject: [Subject: [(days: Range<Day>, adjustment: Adjustment)]] = [:]

  public init() {}

  public init(facts: Facts, organization: Organization) {
    let table = facts[.adjustments]
    if table.rowCount == 0 { return }
    func indices(_ ids: [String]) -> [String: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    let reps = indices(organization.reps.map(\.id))
    let teams = indices(organization.teams.map(\.id))
    for row in 0..<table.rowCount {
      guard let scope = Policy.Audience(rawValue: table.text("scope", row: row)),
        let from = table.day("from", row: row), let to = table.day("to", row: row), from <= to,
        let points = table.amount("points", row: row)
      else { continue }
      let id = table.text("id", row: row)
      let subject: Subject? =
        switch scope {
        case .rep: reps[id].map { .rep($0) }
        case .team: teams[id].map { .team($0) }
        case .organization: .organization
        }
      guard let subject else { continue }
      let kpi = table.text("kpi", row: row)
      let adjustment = Adjustment(
        points: Fraction(Int128(points), Money.scale), reason: table.text("reason", row: row),
        author: table.text("author", row: row), kpi: kpi.isEmpty ? nil : kpi,
        place: table.place(ofRow: row))
      bySubject[subject, default: []].append((from..<to.next, adjustment))
    }
  }

  /// Those of `subject` for exactly the days of `period`, in the order of the table.
  func adjustments(of subject: Subject, in period: Period) -> [Adjustment] {
    bySubject[subject]?.filter { $0.days == period.days }.map(\.adjustment) ?? []
  }

  /// The days of those of `subject` that lie within `period` and are not all of it, each once and
  /// by their first day: they do not count in it.
  func parts(of period: Period, for subject: Subject) -> [Range<Day>] {
    let all = period.days
    let parts = (bySubject[subject] ?? []).map(\.days).filter {
      $0 != all && $0.lowerBound >= all.lowerBound && $0.upperBound <= all.upperBound
    }
    return Set(parts).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }
}
