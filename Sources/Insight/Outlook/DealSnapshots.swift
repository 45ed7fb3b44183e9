import Evaluation
import Facts
import Foundation
import Measures
import Quantities
import Statistics

/// Deals as they were known on a day on which they were open.
///
/// Of a decided deal that day is one of the month's ends at which it was open, by turns an early or
/// a late one, so that those learnt from are like those open on the as-of day. Known of it are its
/// age, its stage by the stage changes so far, its source, channel and amount (the amount as the
/// data have it today, for nothing says what it was), and how many of the deals that its rep had
/// decided by then were won. Whatever came later is left out.
struct DealSnapshots {
  /// Of deals decided by the as-of day, in the order of the days on which they were.
  let decided: [LogisticRegression.Case]
  /// Of deals that are open then.
  let open: [(row: Int, features: [Double])]

  /// Older ones say less of those that are open now.
  static let mostDecided = 3000
  /// A stage, source or channel of fewer is none of its own.
  static let fewestOfAKind = 20
  /// As many deals of the usual rate are added to a rep's own.
  static let usualDeals = 10.0

  private struct Snapshot {
    let row: Int
    let day: Day
    var isWon = false
  }

  init(facts: Facts, evaluation: Evaluation) {
    let table = facts[.deals]
    let asOf = evaluation.days.current.upperBound.previous
    var (ended, open) = ([(closes: Day, snapshot: Snapshot)](), [Snapshot]())
    let rates = RepRates(table, through: asOf)
    for row in 0..<table.rowCount {
      guard let created = table.day("created", row: row), created <= asOf else { continue }
      let status = table.text("status", row: row)
      let isDecided = status == "won" || status == "lost"
      guard isDecided, let closes = table.day("closes", row: row), closes <= asOf else {
        if status == "open" || isDecided { open.append(Snapshot(row: row, day: asOf)) }
        continue
      }
      let ends = DealSnapshots.monthEnds(from: created, before: closes)
      guard !ends.isEmpty else { continue }
      ended.append(
        (closes, Snapshot(row: row, day: ends[row % ends.count], isWon: status == "won")))
    }
    ended.sort { ($0.closes, $0.snapshot.row) < ($1.closes, $1.snapshot.row) }
    let learnt = ended.suffix(DealSnapshots.mostDecided).map(\.snapshot)
    let stages = DealSnapshots.stages(facts, of: learnt + open)
    let kinds = [
      Kinds(learnt) { stages[$0.row] ?? "" }, Kinds(learnt) { table.text("source", row: $0.row) },
      Kinds(learnt) { table.text("channel", row: $0.row) },
    ]
    func features(_ snapshot: Snapshot) -> [Double] {
      let row = snapshot.row
      let created = table.day("created", row: row) ?? snapshot.day
      let amount = Double(max(0, table.amount("amount", row: row) ?? 0)) / Double(Money.scale)
      let texts = [
        stages[row] ?? "", table.text("source", row: row), table.text("channel", row: row),
      ]
      var features = [
        log1p(Double(created.distance(to: snapshot.day))), log1p(amount),
        rates.rate(ofRep: table.reference("rep", row: row), before: snapshot.day.next),
      ]
      for (kind, text) in zip(kinds, texts) { features += kind.marks(text) }
      return features
    }
    decided = learnt.map { LogisticRegression.Case(features($0), happened: $0.isWon) }
    self.open = open.map { ($0.row, features($0)) }
  }

  /// The last days of months on which a deal was open, at most twelve.
  private static func monthEnds(from created: Day, before closes: Day) -> [Day] {
    let (year, month, _) = created.civil
    var ends: [Day] = []
    for offset in 1...12 {
      let end = Day(firstOfMonth: month + offset, year: year).previous
      guard end < closes else { break }
      ends.append(end)
    }
    return ends
  }

  /// The stage that deals had reached on the day of their snapshot, by row; of several changes on
  /// one day the last in the table.
  private static func stages(_ facts: Facts, of snapshots: [Snapshot]) -> [Int: String] {
    let days = Dictionary(
      snapshots.map { ($0.row, $0.day) }, uniquingKeysWith: { first, _ in first })
    let changes = facts[.stageChanges]
    var last: [Int: (day: Day, row: Int)] = [:]
    for row in 0..<changes.rowCount {
      guard let deal = changes.reference("deal", row: row), let limit = days[deal],
        let day = changes.day("day", row: row), day <= limit
      else { continue }
      if let known = last[deal], known.day > day { continue }
      last[deal] = (day, row)
    }
    return last.mapValues { changes.text("to", row: $0.row) }
  }
}

extension DealSnapshots {
  /// The kinds that deals have, as a feature each of 0 or 1.
  private struct Kinds {
    private let names: [String]

    /// In the order of their names; what few have, or nobody named, is the rest.
    init(_ snapshots: [Snapshot], _ name: (Snapshot) -> String) {
      var counts: [String: Int] = [:]
      for snapshot in snapshots { counts[name(snapshot), default: 0] += 1 }
      counts[""] = nil
      names = counts.filter { $0.value >= DealSnapshots.fewestOfAKind }.keys.sorted()
    }

    func marks(_ name: String) -> [Double] { names.map { $0 == name ? 1 : 0 } }
  }

  /// How many of the deals that a rep had decided by a day were won, drawn towards the usual rate.
  private struct RepRates {
    /// By rep, days on which deals were decided, and the deals won up to each.
    private var decided: [Int: (days: [Day], won: [Int])] = [:]
    private var everybody: (days: [Day], won: [Int]) = ([], [])

    init(_ table: Table, through asOf: Day) {
      var ends: [(day: Day, row: Int, rep: Int?, isWon: Bool)] = []
      for row in 0..<table.rowCount {
        let status = table.text("status", row: row)
        guard status == "won" || status == "lost", let day = table.day("closes", row: row),
          day <= asOf
        else { continue }
        ends.append((day, row, table.reference("rep", row: row), status == "won"))
      }
      ends.sort { ($0.day, $0.row) < ($1.day, $1.row) }
      func add(_ isWon: Bool, _ day: Day, to list: inout (days: [Day], won: [Int])) {
        list.days.append(day)
        list.won.append((list.won.last ?? 0) + (isWon ? 1 : 0))
      }
      for end in ends {
        add(end.isWon, end.day, to: &everybody)
        if let rep = end.rep { add(end.isWon, end.day, to: &decided[rep, default: ([], [])]) }
      }
    }

    /// Of deals decided before `day`; one half before any.
    func rate(ofRep rep: Int?, before day: Day) -> Double {
      let all = RepRates.counts(everybody, before: day)
      let usual = (Double(all.won) + 1) / (Double(all.count) + 2)
      let own = rep.flatMap { decided[$0] }.map { RepRates.counts($0, before: day) }
      return (Double(own?.won ?? 0) + DealSnapshots.usualDeals * usual)
        / (Double(own?.count ?? 0) + DealSnapshots.usualDeals)
    }

    private static func counts(_ list: (days: [Day], won: [Int]), before day: Day)
      -> (won: Int, count: Int)
    {
      var (low, high) = (0, list.days.count)
      while low < high {
        let middle = (low + high) / 2
        if list.days[middle] < day { low = middle + 1 } else { high = middle }
      }
      return (low == 0 ? 0 : list.won[low - 1], low)
    }
  }
}
