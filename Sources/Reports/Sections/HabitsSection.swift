import Evaluation
import Insight
import Quantities

extension Section {
  /// What the reps with the most sales do otherwise than the rest: how much, how well, how fast and
  /// how cheaply they sell; nothing where they are too few to compare.
  @Sendable static func habits(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let habits = briefing.edition.insight.findings.habits.compactMap { Habit($0) }
    let title = words("section.habits")
    guard let first = habits.first else { return Section(id: "habits", title: title, content: []) }
    let sure = habits.filter { $0.confidence != .low }.map { briefing.kpiName($0.kpi) }
    var values = ["count": "\(first.count)", "others": "\(first.others)"]
    values["list"] = sure.joined(separator: words("method.list"))
    return Section(
      id: "habits", title: title,
      message: words(sure.isEmpty ? "habits.message.none" : "habits.message", values),
      content: [
        .table(
          ReportTable(
            id: "habits",
            columns: [
              .init(id: "kpi", title: words("habits.column.kpi"), width: 1.6),
              .init(id: "best", title: words("habits.column.best"), alignment: .trailing),
              .init(id: "rest", title: words("habits.column.rest"), alignment: .trailing),
              .init(id: "effect", title: words("habits.column.effect"), alignment: .trailing),
              .init(id: "sure", title: words("habits.column.sure")),
            ], rows: habits.map { row($0, briefing) }, notes: [words("habits.note")]))
      ])
  }

  private static func row(_ habit: Habit, _ briefing: Briefing) -> ReportTable.Row {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let kpi = briefing.kpi(habit.kpi)
    let isSure = habit.confidence != .low
    let effect = Fraction(habit.effect.rounded(scale: 100), 100)
    return .init(
      id: habit.kpi, emphasis: isSure ? .normal : .muted,
      cells: [
        .init(briefing.kpiName(habit.kpi)),
        .init(briefing.worded(habit.best, kpi), exact: habit.best),
        .init(briefing.worded(habit.rest, kpi), exact: habit.rest),
        .init(
          numerals.plain(effect), note: words("habits.effect.\(habit.size.rawValue)"),
          exact: habit.effect),
        .init(words("habits.sure.\(habit.confidence.rawValue)")),
      ])
  }

  /// A comparison of the best with the rest.
  private struct Habit {
    /// As Romano and others (2006) call them.
    enum Size: String, CaseIterable {
      case large, medium, small, none
    }

    let kpi: String
    let best: Fraction
    let rest: Fraction
    /// Cliff's delta without its sign.
    let effect: Fraction
    let count: Int
    let others: Int
    let confidence: Observation.Confidence

    init?(_ observation: Observation) {
      guard case .kpi(let kpi)? = observation.values["kpi"],
        let best = observation.values["best"]?.number,
        let rest = observation.values["rest"]?.number,
        let effect = observation.values["effect"]?.number,
        case .count(let count)? = observation.values["count"],
        case .count(let others)? = observation.values["others"]
      else { return nil }
      self.kpi = kpi
      (self.best, self.rest, self.effect) = (best, rest, effect)
      (self.count, self.others) = (count, others)
      confidence = observation.confidence
    }

    var size: Size {
      switch effect {
      case Fraction(474, 1000)...: .large
      case Fraction(33, 100)...: .medium
      case Fraction(147, 1000)...: .small
      default: .none
      }
    }
  }
}
