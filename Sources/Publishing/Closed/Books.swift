import Closing
import Problems
import Quantities
import Reports
import Workspaces

/// A period's books during a build: open, or closed and compared with what it comes to today.
struct Books {
  /// Of a period that may be whatever it comes to.
  static let open = Books()

  private var folder: ClosedFolder?
  private var period: Period?
  private var closed: ClosedPeriod?
  private var reason: String?
  /// What is kept once the build is published; nil where that stays as it is.
  private var next: ClosedPeriod?

  private init() {}

  /// Reads what the period was closed with, if it was.
  ///
  /// - Parameter restating: the reason for which its figures may change.
  init(_ workspace: Workspace, _ period: Period, restating: String?, problems: inout Problems) {
    let folder = ClosedFolder(workspace: workspace.folder)
    let errors = problems.count(of: .error)
    closed = folder.closed(period, problems: &problems)
    self.folder = folder
    self.period = period
    reason = restating
    if restating != nil, closed == nil, problems.count(of: .error) == errors {
      problems.add(.notClosed(period.description))
    }
  }

  var isClosed: Bool { closed != nil }
  /// Whether this build changes what is kept.
  var isRestated: Bool { next != nil }

  /// Every restatement of the period, the first one first.
  var restatements: [Restatement] { (next ?? closed)?.restatements ?? [] }

  /// The last restatement, as every report tells it.
  var lastRestatement: RestatedNote? {
    restatements.last.map {
      RestatedNote(number: $0.number, reason: $0.reason, page: RestatementText.pageName)
    }
  }

  /// Compares what the period comes to with what it was closed with, and tells the difference.
  mutating func compare(with record: PeriodRecord?, problems: inout Problems) {
    guard let closed, let period, let record,
      let state = ClosedState(closed, record, period, problems: &problems)
    else { return }
    guard let reason else {
      state.tell(&problems)
      return
    }
    if state.changes.figures.isEmpty {
      problems.add(.nothingToRestate(period.description, at: ClosedFolder.place(period)))
      return
    }
    next = closed.restated(as: record, state.changes, reason: reason)
  }

  /// Replaces what is kept where the period was restated.
  func keep() throws {
    guard let folder, let period, let next else { return }
    let output = try folder.opened()
    // Another restatement that came first would be lost.
    guard folder.restatements(of: period) == closed?.restatements.count else {
      throw OutputFolder.Failure.busy(path: output.path)
    }
    let aside = try output.asideFolder(for: period.folderName)
    // What was paid was paid, whatever is told anew.
    try folder.write(next, pay: folder.payBytes(of: period), aside: aside)
    try output.moveIn(aside, as: period.folderName)
  }
}
