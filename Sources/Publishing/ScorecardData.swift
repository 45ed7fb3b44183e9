import Evaluation
import Quantities
import Reports

/// The scorecards of everybody as data: one row a subject and KPI, one for each adjustment, and one
/// for the card's total.
///
/// The points of the rows come to the total's, but for a limit of bonuses, and where the score is
/// the mean of months.
/// Files are written as they are made, since with thousands of reps they have many megabytes.
struct ScorecardData {
  static let csvName = "data/scorecards.csv"

  let edition: Edition

  /// Writes `data/scorecards.csv`.
  func writtenCSV(to path: String, in folder: String) throws -> PublishedFile {
    let file = try GrowingFile(path, in: folder)
    var text = CSVText()
    text.row(
      [
        "subject", "id", "name", "period", "kpi", "value", "target", "weight",
        "effective_weight", "score", "points", "grade", "rank", "ranked", "not_measured_because",
        "adjusted_because",
      ].map { .text($0) })
    for result in edition.evaluation.all {
      let start: [CSVText.Cell] = [
        .text(result.subject.audience.rawValue), .text(edition.id(of: result.subject)),
        .text(edition.name(of: result.subject)),
        .text(edition.evaluation.period.description),
      ]
      for line in result.card.lines {
        var cells = start
        cells += [
          .text(line.line.kpi), number(line.result.value), number(line.target),
          number(line.line.weight), number(line.effectiveWeight),
          number(line.score?.fraction), number(line.points), .empty, .empty, .empty,
          edition.reason(of: line).map { .text($0) } ?? .empty, .empty,
        ]
        text.row(cells)
      }
      for adjustment in result.card.adjustments {
        text.row(
          start + [.text("adjustment")] + Array(repeating: .empty, count: 5) + [
            number(adjustment.points), .empty, .empty, .empty, .empty,
            .text("\(adjustment.reason) · \(adjustment.author) · \(adjustment.place)"),
          ])
      }
      let score = number(result.card.score?.fraction)
      text.row(
        start + [
          .text("total"), .empty, .empty, .empty, .empty, score, score,
          result.card.grade.map { .text($0) } ?? .empty,
          result.standing.map { .number("\($0.rank)") } ?? .empty,
          result.standing.map { .number("\($0.of)") } ?? .empty, .empty, .empty,
        ])
      if text.bytes.count >= GrowingFile.piece { try file.append(text.taken()) }
    }
    try file.append(text.taken())
    return file.finished()
  }

  private func number(_ value: Fraction?) -> CSVText.Cell {
    value.map { .number($0.decimalText(atMost: 12)) } ?? .empty
  }

  /// Writes `data/scorecards.json`; exact values are fractions, such as `241/250`.
  func writtenJSON(to path: String, in folder: String) throws -> PublishedFile {
    let file = try GrowingFile(path, in: folder)
    var text = JSONText()
    try text.object { json in
      json.entry("organization", edition.organizationName)
      json.entry("period", edition.evaluation.period.description)
      json.entry("as_of", edition.evaluation.asOf.description)
      json.entry("currency", edition.numerals.currency.code)
      json.key("scorecards")
      try json.array { json in
        for result in edition.evaluation.all {
          add(result, to: &json)
          if json.bytes.count >= GrowingFile.piece { try file.append(json.taken()) }
        }
      }
    }
    try file.append(text.taken())
    return file.finished()
  }

  private func add(_ result: SubjectResult, to json: inout JSONText) {
    json.object { json in
      json.entry("subject", result.subject.audience.rawValue)
      json.entry("id", edition.id(of: result.subject))
      json.entry("name", edition.name(of: result.subject))
      json.entry("page", edition.address(of: result.subject).page)
      json.entry("score", decimal(result.card.score?.fraction))
      json.entry("grade", result.card.grade)
      json.entry("rank", result.standing.map { "\($0.rank)" })
      json.entry("ranked", result.standing.map { "\($0.of)" })
      addPlace(of: result, to: &json)
      addCard(result, to: &json)
      json.key("kpis")
      json.array { json in
        for line in result.card.lines {
          json.object { json in
            json.entry("kpi", line.line.kpi)
            json.entry("value", decimal(line.result.value))
            json.entry("exact", line.result.value?.description)
            json.entry("target", decimal(line.target))
            json.entry("weight", decimal(line.line.weight))
            json.entry("effective_weight", decimal(line.effectiveWeight))
            json.entry("score", decimal(line.score?.fraction))
            json.entry("not_measured_because", edition.reason(of: line))
          }
        }
      }
    }
  }

  /// What tells its place from a bare rank.
  private func addPlace(of result: SubjectResult, to json: inout JSONText) {
    guard let standing = result.standing else {
      json.entry("unranked_because", result.unranked.map(reason))
      return
    }
    json.entry("ranked_among", edition.name(of: standing.group))
    json.entry("percentile", decimal(standing.percentile))
    json.entry("movement", result.movement.map { "\($0)" })
    if let band = standing.band {
      json.entry("not_distinguishable", "\(band.lowerBound)-\(band.upperBound)")
    }
  }

  private func reason(_ unranked: Standing.Unranked) -> String {
    switch unranked {
    case .left: "left"
    case .noScore: "no_score"
    case .smallSample: "small_sample"
    case .tooLittleMeasured: "too_little_measured"
    }
  }

  /// The card's name, and what made its score and grade beside the lines.
  private func addCard(_ result: SubjectResult, to json: inout JSONText) {
    let card = result.card
    json.entry("card", result.cardName)
    if card.grade != card.earnedGrade { json.entry("grade_without_veto", card.earnedGrade) }
    if card.bonus != .zero { json.entry("bonus", decimal(card.bonus)) }
    if !card.dimensions.isEmpty {
      json.key("dimensions")
      json.array { json in
        for part in card.parts {
          json.object { json in
            json.entry("name", part.dimension.name)
            json.entry("weight", decimal(part.weight))
            json.entry("effective_weight", decimal(part.effectiveWeight))
            json.entry("score", decimal(part.score?.fraction))
          }
        }
      }
    }
    guard !card.adjustments.isEmpty else { return }
    json.entry("score_before_adjustments", decimal(card.unadjusted?.fraction))
    json.key("adjustments")
    json.array { json in
      for adjustment in card.adjustments {
        json.object { json in
          json.entry("points", decimal(adjustment.points))
          json.entry("reason", adjustment.reason)
          json.entry("author", adjustment.author)
          json.entry("kpi", adjustment.kpi)
          json.entry("row", "\(adjustment.place)")
        }
      }
    }
  }

  private func decimal(_ value: Fraction?) -> String? { value?.decimalText(atMost: 12) }
}
