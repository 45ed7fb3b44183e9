import Evaluation
import Problems
import Quantities

// What `scorecards.yaml` says.

extension Policy {
  static let fileName = "scorecards.yaml"

  init?(folder: String, catalogue: Catalogue, problems: inout Problems) {
    guard
      let file = SettingsFile(
        folder: folder, name: Policy.fileName,
        purpose: Phrase("it says how performance is weighed", "该文件说明绩效如何评定"),
        problems: &problems)
    else { return nil }
    self.init(file, catalogue: catalogue, problems: &problems)
  }

  /// Tells all that is wrong with the file; what is returned then is of no use.
  init?(_ file: SettingsFile, catalogue: Catalogue = .usual, problems: inout Problems) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(
        root, allowed: ["scorecards", "grades", "ranking", "annual", "margin"],
        example: "scorecards: { … }", &problems)
    else { return nil }
    let grades = block.required("grades", example: "[{ grade: A, from: 80 }]", &problems)
      .flatMap { Grading($0, &problems) }
    let cards = block.required(
      "scorecards", example: "{ rep: { lines: [{ kpi: sales_amount, weight: 0 }] } }", &problems
    ).flatMap { Cards($0, catalogue, grades: grades?.names ?? [], &problems) }
    let ranking = block["ranking"].flatMap { Ranking($0, &problems) }
    let annual = block["annual"].flatMap { $0.choice(of: Annual.self, &problems) }
    let coverage = block["margin"].flatMap { setting in
      Block(setting, allowed: ["cost_coverage"], example: "{ cost_coverage: 95% }", &problems)?[
        "cost_coverage"]?.share(&problems)
    }
    guard let cards, let grades else { return nil }
    self.init(
      cards: cards.byAudience, grades: grades.bands,
      costCoverage: coverage ?? Policy.usualCostCoverage)
    roleCards = cards.ofRoles
    forcedGrades = grades.forced
    self.ranking = ranking ?? Ranking()
    self.annual = annual ?? .recomputed
  }
}
