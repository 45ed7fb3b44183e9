import Evaluation
import Insight
import Quantities
import Reports

/// What was agreed to do better as data: one row an action that is open, or was done since the
/// period before began.
struct ActionData {
  let edition: Edition

  /// Writes `data/actions.csv`; those of one subject in the order of its report.
  func written(in folder: String) throws -> PublishedFile {
    var text = CSVText()
    text.row(
      [
        "action", "subject", "id", "name", "period", "title", "owner", "kpi", "agreed", "due",
        "state", "done", "days_late", "kpi_before", "kpi_now", "better",
      ].map { .text($0) })
    for result in edition.evaluation.all {
      for action in edition.insight.actions.actions(on: result.subject) {
        let state = ActionData.cells(of: action.state)
        text.row(
          [
            .text(action.id), .text(result.subject.audience.rawValue),
            .text(edition.id(of: result.subject)), .text(edition.name(of: result.subject)),
            .text(edition.evaluation.period.description), .text(action.title),
            .text(action.owner), action.kpi.map { .text($0) } ?? .empty,
            action.agreed.map { .text($0.description) } ?? .empty,
            .text(action.due.description),
          ] + state + [
            number(action.effect?.before), number(action.effect?.now),
            action.effect.map { .text($0.isBetter ? "true" : "false") } ?? .empty,
          ])
      }
    }
    return try ReportPress.written(text.bytes, to: "data/actions.csv", in: folder)
  }

  /// The state, the day it was done, and by how many days it is or was late.
  private static func cells(of state: Action.State) -> [CSVText.Cell] {
    switch state {
    case .open: [.text("open"), .empty, .empty]
    case .overdue(let days): [.text("overdue"), .empty, .number("\(days)")]
    case .done(let day): [.text("done"), .text(day.description), .empty]
    case .late(let day, let days):
      [.text("done"), .text(day.description), .number("\(days)")]
    }
  }

  private func number(_ value: Fraction?) -> CSVText.Cell {
    value.map { .number($0.decimalText(atMost: 12)) } ?? .empty
  }
}
