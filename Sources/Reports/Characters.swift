import Evaluation
import Insight
import Quantities

extension Edition {
  /// Every character that reports of this edition may print, for making their fonts.
  public var characters: Set<Unicode.Scalar> {
    var scalars = Set<Unicode.Scalar>()
    func add(_ text: String) { scalars.formUnion(text.unicodeScalars) }
    for key in words.keys { add(words(key)) }
    let organization = evaluation.organization
    for rep in organization.reps {
      add(rep.name)
      add(rep.role)
    }
    for team in organization.teams { add(team.name) }
    for region in organization.regions { add(region) }
    for category in evaluation.mix.current.labels + evaluation.mix.previous.labels {
      add(category)
    }
    for split in evaluation.splits {
      for label in split.current.labels + split.previous.labels { add(label) }
    }
    for subject in subjects {
      for finding in insight.findings.findings(on: subject) {
        let text = FindingText(finding: finding, edition: self)
        add(text.title + text.text)
        for more in [text.question, text.action, text.effect, text.owner] { add(more ?? "") }
      }
      for action in insight.actions.actions(on: subject) { add(action.title + action.owner) }
    }
    let policy = evaluation.policy
    for grade in policy.gradeNames { add(grade) }
    for card in policy.allCards {
      for dimension in card.dimensions { add(dimension.title(words.language)) }
    }
    for result in evaluation.all {
      for adjustment in result.card.adjustments {
        add(adjustment.reason)
        add(adjustment.author)
      }
    }
    for text in [organizationName, dataDigest, version] + theme.title.values { add(text) }
    for text in [numerals.currency.code, numerals.currency.symbol] { add(text) }
    for name in evaluation.catalogue.kpis.flatMap({ $0.words.values.map { $0.name + $0.text } }) {
      add(name)
    }
    for name in evaluation.catalogue.measureNames.values.flatMap(\.values) { add(name) }
    if let settings = pay?.settings {
      let titles =
        settings.plans.map(\.titles) + settings.plans.flatMap(\.components).map(\.titles)
        + settings.contests.map(\.titles) + settings.honours.map(\.titles)
      for title in titles.flatMap(\.values) { add(title) }
      let names =
        settings.plans.map(\.name) + settings.plans.flatMap(\.components).map(\.name)
        + settings.contests.map(\.name) + settings.honours.map(\.name)
      for name in names { add(name) }
    }
    if let restated { add(restated.reason) }
    for stage in evaluation.catalogue.rules.stages { add(stage) }
    for result in evaluation.all {
      let pipeline = insight.outlook.pipeline(slot: evaluation.slot(of: result.subject))
      for deal in pipeline?.promising ?? [] { add(deal.name + deal.customer) }
    }
    for text in insight.customers.texts + insight.voice.texts { add(text) }
    for text in insight.growth.courses.map(\.name) { add(text) }
    // Room to write in is held by a space that stays.
    add("\u{00A0}")
    add(Numerals.minus + "+×÷()（）<>≥≤%/天d")
    add(Dates.characters)
    add(numerals.scales.map(\.suffix).joined())
    return scalars
  }
}
