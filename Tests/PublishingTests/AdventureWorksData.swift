import Evaluation
import Facts
import PeriodData
import Problems
import Quantities
import TestSupport
import Testing
import Workspaces

/// AdventureWorks as the program reads it, and the rows it is compared with; read once.
struct AdventureWorksData: Sendable {
  static let read = Result { try AdventureWorksData() }

  let workspace: Workspace
  let facts: Facts
  let organization: Organization
  let rows: AdventureWorksRows

  init() throws {
    let folder = ProjectFolder.root.appending(path: "Tests/PublishingTests/AdventureWorks").path
    var problems = Problems()
    workspace = try #require(Workspace(folder: folder, problems: &problems))
    facts =
      PeriodDataReader(
        folder: workspace.dataFolder, shownAs: "Data", sources: workspace.sources,
        calendar: workspace.calendar, timeZone: workspace.timeZone
      ).periodData(problems: &problems).facts
    try #require(!problems.hasErrors, "\(problems.text)")
    organization = Organization(facts: facts, teams: workspace.teamRule)
    rows = try AdventureWorksRows()
  }

  func evaluation(_ period: Period) throws -> Evaluation {
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: organization, policy: workspace.policy,
      catalogue: workspace.catalogue, period: period, asOf: period.lastDay, problems: &problems)
    try #require(problems.isEmpty, "\(problems.text)")
    return evaluation
  }

  /// The result of the rep or team with `id`, or of the organization without one.
  func result(_ kind: String, _ id: String, in evaluation: Evaluation) -> SubjectResult? {
    evaluation.all.first { result in
      switch result.subject {
      case .rep(let index): kind == "rep" && organization.reps[index].id == id
      case .team(let index): kind == "team" && organization.teams[index].id == id
      case .organization: kind == "organization"
      }
    }
  }
}
