import Evaluation
import Facts
import Measures
import Quantities
import Statistics

/// How a KPI moved from the months before a course to those after it, for who took the course and
/// for peers who did not.
public struct TrainingChange: Sendable, Hashable {
  /// Of the rep, three months before and three months after, in the KPI's unit.
  public let before: Double
  public let after: Double
  /// How much more it changed than that of peers: in the KPI's unit, or as a share of before where
  /// `isRelative`.
  public let beyondPeers: Double
  /// The change of peers on average, likewise.
  public let ofPeers: Double
  public let peers: Int
  /// Of amounts, which reps have in different sizes.
  public let isRelative: Bool
}

/// What a course did on average: the change of those who took it less that of their peers
/// (difference in differences).
public struct TrainingEffect: Sendable, Hashable {
  public let mean: Double
  /// By Student's t; nil where all cases are alike.
  public let interval: Interval?
  public let cases: Int
  public let isRelative: Bool
}

/// Compares months before and after courses.
struct TrainingComparison {
  /// With fewer cases, or fewer peers, nothing is told.
  static let fewest = 5
  static let months = 3

  private let evaluation: Evaluation
  private let history: MonthlyHistory
  private let records: [Growth.Record]
  private let courses: [Growth.Course]
  private let linked: [KPI]
  /// The rep's totals by month: `rep × months + month`, by measure.
  private let totals: [Measure.ID: [Double]]

  init(
    _ records: [Growth.Record], _ courses: [Growth.Course], evaluation: Evaluation,
    engine: ColumnEngine
  ) {
    self.evaluation = evaluation
    self.records = records
    self.courses = courses
    var linked: [KPI] = []
    for id in Set(courses.compactMap(\.kpi)).sorted() {
      guard let kpi = evaluation.catalogue.kpi(id),
        TrainingComparison.addsUp(kpi, evaluation.catalogue)
      else { continue }
      linked.append(kpi)
    }
    self.linked = linked
    let ids = Set(linked.flatMap { $0.formula.expression.measures }).sorted()
    let isAsked = records.contains { $0.completed != nil }
    let history = MonthlyHistory(of: isAsked ? ids : [], evaluation, engine: engine)
    self.history = history
    var totals: [Measure.ID: [Double]] = [:]
    for id in isAsked ? ids : [] {
      totals[id] = evaluation.organization.reps.indices.flatMap { rep in
        history.values(id, slot: evaluation.subjects.rep(rep)).map(\.double)
      }
    }
    self.totals = totals
  }

  /// Whether a KPI of several months follows from the sums of its measures in each.
  private static func addsUp(_ kpi: KPI, _ catalogue: Catalogue) -> Bool {
    kpi.formula.comparison == nil && kpi.formula.targets.isEmpty
      && kpi.formula.expression.leaves.allSatisfy { leaf in
        switch leaf {
        case .measure(let id, nil):
          guard let measure = catalogue.measure(id), measure.timing == .during else {
            return false
          }
          return measure.isAdditive
        case .constant: return true
        default: return false
        }
      }
  }

  /// Adds what can be told to records and courses.
  func tell(_ records: inout [Growth.Record], _ courses: inout [Growth.Course]) {
    guard !history.months.isEmpty else { return }
    let months = Dictionary(
      uniqueKeysWithValues: history.months.enumerated().map { ($1.months.lowerBound, $0) })
    var changes: [Key: [Double?]] = [:]
    var windows: [Key: [Double?]] = [:]
    func window(_ kpi: KPI, from month: Int) -> [Double?] {
      let key = Key(kpi: kpi.id, month: month)
      let values = windows[key] ?? values(of: kpi.formula.expression, from: month)
      windows[key] = values
      return values
    }
    var peers: [PeerKey: (mean: Double, count: Int)] = [:]
    var took = [Set<Int>](repeating: [], count: courses.count)
    for record in self.records { took[record.course].insert(record.rep) }
    var told = [Set<Int>](repeating: [], count: courses.count)
    var effects: [Int: [Double]] = [:]
    for (index, record) in self.records.enumerated() {
      guard let done = record.completed, let id = courses[record.course].kpi,
        let kpi = linked.first(where: { $0.id == id }),
        let month = months[done.civil.year * 12 + done.civil.month - 1],
        month >= TrainingComparison.months,
        month + TrainingComparison.months < history.months.count,
        // Who takes a course again is one case.
        told[record.course].insert(record.rep).inserted
      else { continue }
      let key = Key(kpi: kpi.id, month: month)
      let before = window(kpi, from: month - TrainingComparison.months)
      let after = window(kpi, from: month + 1)
      let all = changes[key] ?? self.changes(of: kpi, about: month, before, after)
      changes[key] = all
      let peerKey = PeerKey(course: record.course, month: month)
      let others = peers[peerKey] ?? TrainingComparison.mean(all, without: took[record.course])
      peers[peerKey] = others
      guard let own = all[record.rep], others.count >= TrainingComparison.fewest,
        let then = before[record.rep], let now = after[record.rep]
      else { continue }
      records[index].change = TrainingChange(
        before: then, after: now, beyondPeers: own - others.mean, ofPeers: others.mean,
        peers: others.count, isRelative: kpi.isSized)
      effects[record.course, default: []].append(own - others.mean)
    }
    for (course, found) in effects {
      courses[course].cases = found.count
      guard found.count >= TrainingComparison.fewest, let id = courses[course].kpi else { continue }
      let sum = found.reduce(0, +)
      courses[course].effect = TrainingEffect(
        mean: sum / Double(found.count),
        interval: .mean(
          count: found.count, sum: sum, sumOfSquares: found.reduce(0) { $0 + $1 * $1 }),
        cases: found.count, isRelative: linked.first { $0.id == id }?.isSized ?? false)
    }
  }

  private struct Key: Hashable {
    let kpi: String
    let month: Int
  }

  private struct PeerKey: Hashable {
    let course: Int
    let month: Int
  }

  private static func mean(_ changes: [Double?], without took: Set<Int>) -> (
    mean: Double, count: Int
  ) {
    var (sum, count) = (0.0, 0)
    for (rep, change) in changes.enumerated() where !took.contains(rep) {
      guard let change else { continue }
      sum += change
      count += 1
    }
    return (sum / Double(max(1, count)), count)
  }

  /// Of each rep who worked all the while, from the months before `month` to those after it.
  private func changes(
    of kpi: KPI, about month: Int, _ before: [Double?], _ after: [Double?]
  ) -> [Double?] {
    let count = TrainingComparison.months
    let first = history.months[month - count].days.lowerBound
    let end = history.months[month + count].days.upperBound
    return evaluation.organization.reps.indices.map { rep in
      guard let then = before[rep], let now = after[rep],
        evaluation.organization.reps[rep].worked(in: first..<end) == first..<end
      else { return nil }
      guard kpi.isSized else { return now - then }
      return then > 0 ? now / then - 1 : nil
    }
  }

  /// Every rep's value of three months; nil where something is not known or divided by zero.
  private func values(of expression: Expression, from month: Int) -> [Double?] {
    let reps = evaluation.organization.reps.indices
    func both(
      _ a: Expression, _ b: Expression, _ made: (Double, Double) -> Double?
    ) -> [Double?] {
      let (left, right) = (values(of: a, from: month), values(of: b, from: month))
      return reps.map { rep in
        guard let x = left[rep], let y = right[rep] else { return nil }
        return made(x, y)
      }
    }
    switch expression {
    case .measure(let id, _):
      guard let own = totals[id] else { return reps.map { _ in nil } }
      return reps.map { rep in
        let start = rep * history.months.count + month
        var sum = 0.0
        for index in start..<start + TrainingComparison.months { sum += own[index] }
        return sum
      }
    case .constant(let value): return reps.map { _ in value.double }
    case .whole, .target, .days, .workingDays, .discountRate, .forecastMisses, .forecastSales:
      return reps.map { _ in nil }
    case .sum(let a, let b): return both(a, b) { $0 + $1 }
    case .difference(let a, let b): return both(a, b) { $0 - $1 }
    case .product(let a, let b): return both(a, b) { $0 * $1 }
    case .quotient(let a, let b): return both(a, b) { $1 > 0 ? $0 / $1 : nil }
    }
  }
}

extension KPI {
  /// Whether its values differ with the size of a territory, so that only relative changes compare.
  fileprivate var isSized: Bool {
    switch unit {
    case .money, .count, .moneyPerDay: formula.form == .total
    case .percent, .change, .days, .points, .times, .number: false
    }
  }
}

extension Expression {
  fileprivate var measures: [Measure.ID] {
    leaves.compactMap { leaf in
      if case .measure(let id, _) = leaf { return id }
      return nil
    }
  }
}
