import Closing
import Problems
import Quantities
import Workspaces

/// Closes a period: keeps what it came to, so that a later build cannot change it unnoticed.
///
///     var problems = Problems()
///     let outcome = PeriodClosing(workspace: workspace, period: period)
///       .close(problems: &problems)
public struct PeriodClosing {
  public enum Outcome: Sendable, Hashable {
    /// So much is kept in `folder`.
    case closed(figures: Int, reports: Int, rows: Int, folder: String)
    /// It was closed before, with the same figures; nothing was written.
    case wasClosed
  }

  private let workspace: Workspace
  private let period: Period
  private let workers: Int

  public init(workspace: Workspace, period: Period, workers: Int = 1) {
    self.workspace = workspace
    self.period = period
    self.workers = workers
  }

  /// Evaluates the period as a build does and keeps it; nil where problems forbid it.
  ///
  /// A period that is closed already keeps what it was closed with. Under `isStrict` warnings
  /// forbid it too.
  public func close(isStrict: Bool = false, problems: inout Problems) -> Outcome? {
    let folder = ClosedFolder(workspace: workspace.folder)
    let closed = folder.closed(period, problems: &problems)
    guard !problems.hasErrors,
      let evaluated = PeriodReading(
        workspace: workspace, period: period, asOf: period.lastDay, workers: workers
      ).evaluated(Stages { _ in }, recording: true, problems: &problems),
      let record = evaluated.record
    else { return nil }
    if let closed {
      guard let state = ClosedState(closed, record, period, problems: &problems) else { return nil }
      state.tell(&problems)
      return problems.hasErrors ? nil : .wasClosed
    }
    if isStrict, problems.count(of: .warning) > 0 { return nil }
    let place = ClosedFolder.place(period)
    do {
      let output = try folder.opened()
      // Somebody else may have closed it meanwhile.
      guard folder.closed(period, problems: &problems) == nil, !problems.hasErrors else {
        return problems.hasErrors ? nil : .wasClosed
      }
      let aside = try output.asideFolder(for: period.folderName)
      try folder.write(
        ClosedPeriod(record), pay: try evaluated.pay.map { try ClosedFolder.bytes(of: $0.stated) },
        aside: aside)
      try output.moveIn(aside, as: period.folderName)
    } catch {
      problems.add(.closingFailed(period.description, SystemReason.phrase(of: error), at: place))
      return nil
    }
    return .closed(
      figures: record.figureCount, reports: record.entries.count, rows: record.rowCount,
      folder: workspace.folder + "/" + place.file)
  }
}
