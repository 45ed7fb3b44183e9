import Evaluation
import Quantities

extension Briefing {
  /// Who and when, for the head of page one.
  var details: [Detail] {
    let organization = evaluation.organization
    var details: [Detail] = []
    func add(_ key: String, _ value: String) {
      if !value.isEmpty { details.append(Detail(words("detail.\(key)"), value)) }
    }
    let lastDay = evaluation.days.current.upperBound.previous
    switch subject {
    case .rep(let index):
      let rep = organization.reps[index]
      let teams = edition.teams(ofRep: index).map { edition.name(of: .team($0)) }
      add(
        "team",
        teams.isEmpty ? words("detail.noTeam") : teams.joined(separator: words("report.and")))
      add("role", rep.role)
      add("region", organization.region(ofRep: index, on: lastDay) ?? "")
      if let left = rep.left, result.hasLeft { add("left", dates.day(left)) }
    case .team(let index):
      add("manager", organization.teams[index].manager.map { organization.reps[$0].name } ?? "")
      let members = organization.members(ofTeam: index, in: evaluation.days.current)
      add("members", words("detail.members.value", ["count": "\(members.count)"]))
    case .organization:
      add("teams", numerals.count(Fraction(Int128(evaluation.teams.count))))
      add("reps", numerals.count(Fraction(Int128(evaluation.reps.count))))
    }
    add("asOf", dates.day(lastDay))
    let (elapsed, whole) = (evaluation.days.current.count, evaluation.period.days.count)
    if elapsed < whole {
      add(
        "elapsed",
        words("detail.elapsed.value", ["days": "\(elapsed)", "of": "\(whole)"]))
    }
    return details
  }

  /// How the figures came about.
  var provenance: [Detail] {
    let policy = evaluation.policy
    let days = evaluation.days.current
    var details = [
      Detail(
        words("detail.period"),
        dates.day(days.lowerBound) + " – " + dates.day(days.upperBound.previous)),
      Detail(words("detail.currency"), numerals.currency.code),
      Detail(words("detail.basis"), words("detail.basis.value")),
      Detail(words("detail.credit"), words("detail.credit.value")),
      Detail(
        words("detail.margin"),
        words("detail.margin.value", ["share": numerals.shortPercent(policy.costCoverage)])),
      Detail(words("detail.ties"), words("detail.ties.\(policy.ties.rawValue)")),
      Detail(words("detail.percentile"), words("detail.percentile.value")),
      Detail(words("detail.digest"), edition.dataDigest),
      Detail(words("detail.version"), edition.version),
    ]
    if policy.ranking.peers != .all {
      details.append(
        Detail(
          words("detail.peers"), words("detail.peers.\(policy.ranking.peers.rawValue)")))
    }
    if evaluation.period.months.count > 1 {
      var annual = Policy.Annual.recomputed
      if case .months = result.card.basis { annual = .meanOfMonths }
      details.append(
        Detail(words("detail.annual"), words("detail.annual.\(annual.rawValue)")))
    }
    if let restated = edition.restated {
      details.append(
        Detail(
          words("detail.restated"),
          words(
            "detail.restated.value", ["number": "\(restated.number)", "reason": restated.reason])))
    }
    guard let counts = edition.rowCounts else { return details }
    let rows = words(
      "detail.rows.value",
      [
        "read": numerals.count(Fraction(Int128(counts.read))),
        "quarantined": numerals.count(Fraction(Int128(counts.quarantined))),
      ])
    return details + [Detail(words("detail.rows"), rows)]
  }
}
