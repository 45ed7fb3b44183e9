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
  init?(
    _ file: SettingsFile, catalogue: Catalogue = .usual, problems: inout Problems
  ) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(
        root, allowed: ["scorecards", "grades", "ranking", "margin"],
        example: "scorecards: { … }", &problems)
    else { return nil }
    let cards = block.required(
      "scorecards", example: "{ rep: { lines: [{ kpi: sales_amount, weight: 0 }] } }", &problems
    ).flatMap { Policy.cards($0, catalogue, &problems) }
    let grades = block.required("grades", example: "[{ grade: A, from: 80 }]", &problems)
      .flatMap { Policy.grades($0, &problems) }
    let ties = block["ranking"].flatMap { setting in
      Block(setting, allowed: ["ties"], example: "{ ties: share-better }", &problems)?["ties"]?
        .choice(of: Ties.self, &problems)
    }
    let coverage = block["margin"].flatMap { setting in
      Block(setting, allowed: ["cost_coverage"], example: "{ cost_coverage: 95% }", &problems)?[
        "cost_coverage"]?.share(&problems)
    }
    guard let cards, let grades else { return nil }
    self.init(
      cards: cards, grades: grades, ties: ties ?? .shareBetter,
      costCoverage: coverage ?? Policy.usualCostCoverage)
  }

  private static func cards(
    _ setting: Setting, _ catalogue: Catalogue, _ problems: inout Problems
  ) -> [Audience: Scorecard]? {
    guard
      let block = Block(
        setting, allowed: Audience.allCases.map(\.rawValue), example: "{ rep: { lines: [] } }",
        &problems)
    else { return nil }
    var cards: [Audience: Scorecard] = [:]
    for audience in Audience.allCases {
      let card = block.required(
        audience.rawValue, example: "{ lines: [{ kpi: sales_amount, weight: 0 }] }", &problems)
      if let card { cards[audience] = Scorecard(card, catalogue, &problems) }
    }
    return cards
  }

  private static func grades(_ setting: Setting, _ problems: inout Problems) -> [GradeBand]? {
    var grades: [GradeBand] = []
    for entry in setting.list(atMost: 50, of: Phrase("grades", "等级"), &problems) ?? [] {
      guard
        let block = Block(
          entry, allowed: ["grade", "from"], example: "{ grade: A, from: 80 }", &problems)
      else { continue }
      let name = block.required("grade", example: "A", &problems)?.text(&problems)
      let from = block.required("from", example: "80", &problems)
      guard let name, let from, let points = from.points(0...1000, &problems) else { continue }
      if let last = grades.last, Score(points) >= last.from {
        from.tell(
          Phrase(
            "less than the \(last.from) of the grade before it", "小于前一等级的 \(last.from)"),
          &problems)
      }
      if grades.contains(where: { $0.grade == name }) {
        problems.add(
          .repeatedEntry(
            Phrase("grade", "等级"), name, in: Phrase("grades", "“grades”"), at: entry.place))
      }
      grades.append(GradeBand(name, from: Score(points)))
    }
    return grades
  }
}
