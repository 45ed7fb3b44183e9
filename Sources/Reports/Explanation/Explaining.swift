import Evaluation
import Facts
import Measures
import Quantities

extension Edition {
  /// How a KPI of `subject` came about; nil where there is no such KPI or subject.
  public func explanation(of kpi: String, for subject: Subject) -> Explanation? {
    guard let result = results[subject], let kpi = evaluation.catalogue.kpi(kpi) else { return nil }
    return Explaining(edition: self, result: result, kpi: kpi).explanation
  }

  /// The KPIs of the subject's scorecard, in its order.
  public func explainedKPIs(of subject: Subject) -> [String] {
    results[subject]?.card.lines.map(\.line.kpi) ?? []
  }
}

/// Words how a figure came about.
struct Explaining {
  let edition: Edition
  let result: SubjectResult
  let kpi: KPI

  private var words: WordList { edition.words }
  private var numerals: Numerals { edition.numerals }
  private var evaluation: Evaluation { edition.evaluation }
  private var line: CardResult.Line? { result.card.lines.first { $0.line.kpi == kpi.id } }

  var explanation: Explanation {
    let measured = result.results[kpi.id] ?? KPIResult(.notMeasured(because: .noTarget))
    // Plain statements: with closures over these values the optimizer of Swift 6.3.1 crashes.
    var value = Numerals.missing
    var working: String?
    switch measured.outcome {
    case .notMeasured(let reason):
      value = words("reason.notMeasured", ["reason": edition.text(of: reason)])
    case .measured(let found):
      value = numerals.text(found, kpi.unit)
      working = self.working(measured, found)
    }
    return Explanation(
      subject: edition.name(of: result.subject), kpi: kpi.id, name: edition.terms.name(of: kpi),
      period: edition.dates.period(evaluation.period), value: value, exact: measured.value,
      formula: edition.terms.text(of: kpi.formula.expression, numerals), working: working,
      standing: standing(measured), parts: parts)
  }

  private func working(_ result: KPIResult, _ value: Fraction) -> String {
    let formula = ExpressionText(language: words.language) { leaf in
      if case .constant(let value) = leaf { return numerals.plain(value) }
      return result.working.first { $0.name == Operand.Name(leaf) }.map {
        edition.terms.text(of: $0, numerals)
      } ?? ""
    }
    let total = kpi.unit == .money ? numerals.fullMoney(value) : numerals.text(value, kpi.unit)
    if case .measure = kpi.formula.expression { return total }
    return words(
      "method.formula", ["formula": formula.text(kpi.formula.expression), "value": total])
  }

  private func standing(_ measured: KPIResult) -> [Detail] {
    var details: [Detail] = []
    func tell(_ key: String, _ value: String?) {
      if let value { details.append(Detail(words("explain.\(key)"), value)) }
    }
    tell("cases", measured.sample.map { numerals.plain($0) })
    tell("interval", measured.interval.map { interval($0.low, $0.high) })
    if measured.isSmallSample { tell("small", words("explain.small.value")) }
    if let first = evaluation.firstDay, evaluation.comparesBeyondData(kpi) {
      tell("data", words("reason.dataBegin", ["day": edition.dates.day(first)]))
    }
    guard let line else { return details }
    tell("target", line.target.map { numerals.text($0, kpi.unit) })
    if line.line.weight > .zero {
      tell("weight", weight(line))
      tell(
        "curve",
        line.line.curve.map {
          CurveWording(kpi: kpi, words: words, numerals: numerals).said($0)
        })
      tell("score", line.score.map { numerals.score($0, limits: [Score(100)]) })
      tell("next", nextPoint(line, measured))
    }
    return details
  }

  /// With that of lines that were not measured, which is shared among the others.
  private func weight(_ line: CardResult.Line) -> String {
    let (own, effective) = (line.line.weight, line.effectiveWeight)
    return own == effective
      ? numerals.plain(own)
      : words(
        "explain.weight.shared",
        ["weight": numerals.plain(effective), "own": numerals.plain(own)])
  }

  private func interval(_ low: Double, _ high: Double) -> String {
    func text(_ value: Double) -> String {
      numerals.text(Fraction(Int128((value * 1e9).rounded()), 1_000_000_000), kpi.unit)
    }
    return words("explain.interval.value", ["low": text(low), "high": text(high)])
  }

  /// What would change the line's score by a point: the value that gives one more, and how much
  /// more of the first measure that is.
  private func nextPoint(_ line: CardResult.Line, _ measured: KPIResult) -> String? {
    guard let value = measured.value, let score = line.score, let curve = line.line.curve,
      let needed = NextPoint(
        curve: curve, direction: kpi.direction, target: line.target, value: value, score: score
      ).needed.map({ kpi.unit == .count ? whole($0) : $0 })
    else { return nil }
    var said = words(
      "explain.next.value",
      ["value": numerals.text(needed, kpi.unit), "now": numerals.text(value, kpi.unit)])
    if case .quotient(.measure(let id, nil), let divisor) = kpi.formula.expression,
      divisor.leaves.count == 1, let leaf = divisor.leaves.first,
      let number = measured.working.first(where: { $0.name == Operand.Name(leaf) })
    {
      let more = (needed - value) * number.value
      let unit = evaluation.catalogue.measure(id)?.unit ?? .number
      // A hundredth of a deal cannot be won.
      guard unit == .money else { return said }
      said += words(
        more > .zero ? "explain.next.more" : "explain.next.less",
        [
          "amount": numerals.full(more > .zero ? more : -more, unit),
          "measure": edition.terms.name(of: id),
        ])
    }
    return said
  }

  /// The next whole number to the better side: there is no part of a customer.
  private func whole(_ value: Fraction) -> Fraction {
    let nearest = Fraction(value.rounded(scale: 1))
    switch kpi.direction {
    case .up: return nearest < value ? nearest + .one : nearest
    case .down: return nearest > value ? nearest - .one : nearest
    }
  }

  private var parts: [Explanation.Part] {
    var parts: [Explanation.Part] = []
    for id in kpi.formula.measures {
      guard let measure = evaluation.catalogue.measure(id) else { continue }
      let times = kpi.formula.times(of: id)
      for time in [nil] + times.map({ Optional($0) }) { parts.append(part(measure, time)) }
    }
    return parts + targets.map(part(ofTarget:))
  }

  /// Targets that the formula names, and that which the line is held to.
  private var targets: [String] {
    var targets: [String] = []
    for case .target(let name) in kpi.formula.expression.leaves where !targets.contains(name) {
      targets.append(name)
    }
    if line?.line.target == .table, !targets.contains(kpi.id) { targets.append(kpi.id) }
    return targets
  }

  private func part(_ measure: Measure, _ time: Formula.Comparison?) -> Explanation.Part {
    let slot = evaluation.slot(of: result.subject)
    let total = evaluation.total(measure.id, slot: slot, at: time)
    let trail = evaluation.traces.trail(measure.id, at: time, slot: slot)
    let name = time.map { edition.terms.name(of: Operand.Name.earlier(measure.id, $0)) }
    var isLookedAt = false
    switch measure.aggregate {
    case .distinct, .customers: isLookedAt = true
    case .sum, .median, .outstanding: break
    }
    return Explanation.Part(
      id: measure.id.rawValue + (time.map { "@" + $0.rawValue } ?? ""),
      name: name ?? edition.terms.name(of: measure.id),
      total: numerals.full(total, measure.unit), exact: total,
      details: edition.terms.details(of: measure, numerals) + days(of: measure, time),
      count: trail?.count,
      rows: (trail?.rows ?? []).map { row in
        Explanation.Row(
          file: row.place.file, line: row.place.line,
          amount: numerals.full(row.amount, measure.unit), exact: row.amount,
          note: row.whole.flatMap { whole in
            row.amount.divided(by: whole).map {
              words(
                "explain.share.split",
                ["share": numerals.shortPercent($0), "amount": numerals.full(whole, measure.unit)])
            }
          })
      },
      countText: trail.map {
        isLookedAt
          ? lookedAt($0.count, shown: $0.rows.count) : counted($0.count, shown: $0.rows.count)
      } ?? words("explain.rows.none"))
  }

  /// The days that rows of the period, or of what it is compared with, lie on.
  private func days(of measure: Measure, _ time: Formula.Comparison?) -> [Detail] {
    guard measure.timing == .during else { return [] }
    let all = evaluation.days
    let own =
      switch time {
      case nil: all.current
      case .previous?: all.previous
      case .yearAgo?: all.yearAgo
      }
    return own.isEmpty ? [] : [Detail(words("explain.target.days"), days(own))]
  }

  private func part(ofTarget name: String) -> Explanation.Part {
    let trail = evaluation.targetTrail(name, of: result.subject)
    let shown = trail.shares.prefix(evaluation.traces.limit)
    let total = trail.target?.value ?? .zero
    func amount(_ value: Fraction) -> String {
      edition.terms.text(
        of: Operand(.target(name), value, unit: .number), numerals)
    }
    return Explanation.Part(
      id: "target:" + name, name: edition.terms.name(of: .target(name)), total: amount(total),
      exact: total,
      details: [
        Detail(words("methods.table"), edition.terms.name(of: .targets)),
        Detail(words("explain.target.days"), days(trail.days)),
      ], count: trail.shares.count,
      rows: shown.map { share in
        let place = trail.place(of: share)
        return Explanation.Row(
          file: place.file, line: place.line, amount: amount(share.value), exact: share.value,
          note: note(share, in: trail, assigned: amount(share.assigned)))
      },
      countText: counted(trail.shares.count, shown: shown.count))
  }

  private func days(_ days: Range<Day>) -> String {
    words(
      "explain.target.days.value",
      [
        "from": edition.dates.day(days.lowerBound),
        "to": edition.dates.day(days.upperBound.previous),
        "days": "\(days.count)",
      ])
  }

  /// How a row came to count as it does; nil where all of it does.
  private func note(_ share: TargetShare, in trail: TargetTrail, assigned: String) -> String? {
    if share.value == share.assigned { return nil }
    let fillIns = ["days": "\(share.days)", "of": "\(share.of)", "target": assigned]
    if trail.isLevel { return words("explain.share.level", fillIns) }
    // Other than by days a row counts in a rep's first months.
    let byDays = share.assigned * Fraction(Int128(share.days), Int128(share.of))
    return words(share.value == byDays ? "explain.share.days" : "explain.share.ramp", fillIns)
  }

  private func counted(_ count: Int, shown: Int) -> String {
    words(
      shown < count ? "explain.rows.some" : "explain.rows.all",
      ["count": "\(count)", "shown": "\(shown)"])
  }

  /// Of customers, who are counted once whatever the number of their rows.
  private func lookedAt(_ count: Int, shown: Int) -> String {
    words(
      shown < count ? "explain.looked.some" : "explain.looked.all",
      ["count": "\(count)", "shown": "\(shown)"])
  }
}
