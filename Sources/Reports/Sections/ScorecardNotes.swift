import Evaluation
import Quantities

/// What is said below a scorecard: how to read it, and what became of weights and grades.
struct ScorecardNotes {
  let briefing: Briefing

  private var words: WordList { briefing.words }
  private var card: CardResult { briefing.result.card }

  var text: String {
    (reading + weights + grades).joined(separator: words("sentence.space"))
  }

  /// What the score is of, and what the grade follows from, without how to read the table.
  var basis: String { (reading + grades).joined(separator: words("sentence.space")) }

  private var reading: [String] {
    var notes: [String] = []
    let (days, whole) = (briefing.evaluation.days.current, briefing.evaluation.period.days)
    if days.count < whole.count {
      notes.append(
        words("scorecard.running", ["days": "\(days.count)", "of": "\(whole.count)"]))
    }
    if case .months(let count) = card.basis {
      notes.append(words("scorecard.months", ["count": "\(count)"]))
    } else if !otherAdjustments.isEmpty {
      notes.append(words("scorecard.otherAdjustments", ["periods": list(otherAdjustments)]))
    }
    return notes
  }

  /// When points were given or taken that count in those days alone; months by their names.
  private var otherAdjustments: [String] {
    let (evaluation, dates) = (briefing.evaluation, briefing.dates)
    return evaluation.daysOfOtherAdjustments(for: briefing.result.subject).map { days in
      evaluation.period.eachMonth.first { $0.days == days }.map { dates.period($0) }
        ?? dates.day(days.lowerBound) + " – " + dates.day(days.upperBound.previous)
    }
  }

  private var weights: [String] {
    var notes: [String] = []
    let (lines, missing) = (card.lines, card.unmeasured)
    if !missing.isEmpty, card.score != nil {
      let gains = lines.filter { $0.gainedWeight > .zero }.map { line in
        words(
          "scorecard.gain",
          [
            "kpi": briefing.kpiName(line.line.kpi),
            "points": briefing.numerals.plain(line.gainedWeight),
          ])
      }
      let weight = missing.reduce(Fraction.zero) { $0 + $1.line.weight }
      notes.append(
        words(
          "scorecard.shared",
          [
            "kpis": list(missing.map { briefing.kpiName($0.line.kpi) }),
            "weight": briefing.numerals.plain(weight), "gains": list(gains),
          ]))
    }
    if lines.contains(where: { $0.line.weight == .zero && $0.line.bonus == nil }) {
      notes.append(words("scorecard.information"))
    }
    if lines.contains(where: { $0.line.bonus != nil }) {
      notes.append(words("scorecard.bonuses"))
      if let most = card.bonusMost {
        notes.append(
          words("scorecard.bonusMost", ["most": briefing.numerals.plain(most)]))
      }
    }
    let hasRates = lines.contains { line in
      line.result.value != nil
        && briefing.edition.rates.posterior(
          of: line.line.kpi, for: briefing.result, in: briefing.evaluation) != nil
    }
    if hasRates { notes.append(words("scorecard.drawnNote")) }
    return notes + [words("scorecard.bullet")]
  }

  private var grades: [String] {
    var notes: [String] = []
    let policy = briefing.evaluation.policy
    switch card.gradeBasis {
    case .bands: break
    case .forced:
      let shares = (policy.forcedGrades?.shares ?? []).map {
        words(
          "scorecard.forced.share",
          ["grade": $0.grade, "share": briefing.numerals.shortPercent($0.share)])
      }
      notes.append(words("scorecard.forced", ["shares": list(shares)]))
    case .tooFew(let ranked, let least):
      notes.append(
        words("scorecard.tooFew", ["ranked": "\(ranked)", "least": "\(least)"]))
    case .unranked: notes.append(words("scorecard.unplaced"))
    }
    if card.gradeBasis != .forced, !policy.grades.isEmpty {
      let bands = policy.grades.map {
        words(
          "scorecard.band", ["grade": $0.grade, "from": briefing.numerals.plain($0.from.fraction)])
      }
      notes.append(words("scorecard.grades", ["bands": list(bands)]))
    }
    return notes + card.vetoes.compactMap(veto)
  }

  private func veto(_ line: CardResult.Line) -> String? {
    guard let veto = line.line.veto else { return nil }
    let kpi = briefing.kpi(line.line.kpi)
    let (key, limit): (String, Fraction) =
      switch veto.limit {
      case .below(let limit): ("scorecard.veto.below", limit)
      case .above(let limit): ("scorecard.veto.above", limit)
      }
    return words(
      key,
      [
        "kpi": briefing.kpiName(kpi.id), "limit": briefing.worded(limit, kpi),
        "grade": veto.grade,
      ])
  }

  private func list(_ items: [String]) -> String {
    items.joined(separator: words("method.list"))
  }
}
