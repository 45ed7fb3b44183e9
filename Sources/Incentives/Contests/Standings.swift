import Evaluation
import Facts
import Quantities

extension PayBook {
  /// How a contest stands.
  static func standing(_ contest: Contest, _ ground: PayGround) -> ContestStanding {
    let organization = ground.organization
    var values: [(subject: Subject, value: Fraction)] = []
    func add(_ subject: Subject, slot: Int) {
      let amount = ground.amounts.amount(
        contest.basis.measure, slot: slot, in: contest.days, before: ground.end, .period)
      guard contest.by == .attainment else {
        values.append((subject, amount))
        return
      }
      guard
        let target = ground.targets.target(contest.basis.kpi, of: subject, in: contest.days)?
          .complete, let attainment = target > .zero ? amount.divided(by: target) : nil
      else { return }
      values.append((subject, attainment))
    }
    switch contest.among {
    case .reps:
      for rep in organization.reps.indices
      where !contest.audience.stretches(rep, in: contest.days, organization).isEmpty {
        add(.rep(rep), slot: ground.amounts.subjects.rep(rep))
      }
    case .teams:
      for (team, entry) in organization.teams.enumerated()
      where contest.audience.teams.isEmpty || contest.audience.teams.contains(entry.id) {
        add(.team(team), slot: ground.amounts.subjects.team(team))
      }
    }
    return ContestStanding(
      contest, values, isFinal: contest.to < ground.end, decimals: ground.decimals)
  }

  /// The prizes of contests whose last day is one of `days`, by rep.
  static func prizes(
    _ standings: [ContestStanding], in days: Range<Day>, _ ground: PayGround
  ) -> [Int: [PayLine]] {
    var lines: [Int: [PayLine]] = [:]
    for standing in standings
    where standing.isFinal && days.contains(standing.contest.to) {
      for entry in standing.entries {
        guard let place = entry.place, entry.prize != .zero else { continue }
        let winners: [Int]
        switch entry.subject {
        case .rep(let rep): winners = [rep]
        case .team(let team):
          let day = standing.contest.to
          winners = ground.organization.members(ofTeam: team, in: day..<day.next)
        case .organization: winners = []
        }
        let parts = entry.prize.parts(by: winners.map { _ in 1 }, decimals: ground.decimals)
        for (rep, part) in zip(winners, parts) {
          var line = PayLine(.prize(place: place), standing.contest.name, amount: part)
          line.credited = entry.value
          lines[rep, default: []].append(line)
        }
      }
    }
    return lines
  }

  /// Who earned which honours in a period that is over; the order of the settings, then of reps.
  static func awards(_ honours: [Honour], _ ground: PayGround, _ period: Period) -> [Award] {
    let organization = ground.organization
    var awards: [Award] = []
    for honour in honours {
      let reps = organization.reps.indices.filter {
        !honour.audience.stretches($0, in: period.days, organization).isEmpty
      }
      func amount(_ rep: Int, _ days: Range<Day>) -> Fraction {
        ground.credited(honour.basis, rep, on: [days], before: ground.end, .period)
      }
      func best(_ values: [(rep: Int, value: Fraction)]) {
        guard let most = values.map(\.value).max(), most > .zero else { return }
        for entry in values where entry.value == most {
          awards.append(Award(honour: honour, rep: entry.rep, value: most))
        }
      }
      switch honour.rule {
      case .firstPlace: best(reps.map { ($0, amount($0, period.days)) })
      case .mostImproved:
        var growths: [(rep: Int, value: Fraction)] = []
        for rep in reps {
          let before = amount(rep, period.previous.days)
          guard before > .zero, let ratio = amount(rep, period.days).divided(by: before) else {
            continue
          }
          growths.append((rep, ratio - .one))
        }
        best(growths)
      case .bestNewcomer(let months):
        let since = period.days.upperBound.adding(months: -months)
        best(
          reps.filter { organization.reps[$0].hired.map { $0 >= since } ?? false }.map {
            ($0, amount($0, period.days))
          })
      case .targetStreak(let count, let least):
        for rep in reps {
          let months = period.months.upperBound - count..<period.months.upperBound
          var lowest: Fraction?
          for month in months {
            let days = ground.months.days(month)
            guard let target = ground.target(honour.basis, rep, on: [days]), target > .zero,
              let attainment = amount(rep, days).divided(by: target), attainment >= least
            else {
              lowest = nil
              break
            }
            lowest = min(lowest ?? attainment, attainment)
          }
          if let lowest { awards.append(Award(honour: honour, rep: rep, value: lowest)) }
        }
      }
    }
    return awards
  }
}
