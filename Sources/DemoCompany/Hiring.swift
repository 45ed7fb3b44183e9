import Quantities

/// Draws the people and their customers, one after the other.
struct Hiring {
  let size: DemoCompany.Size
  let teams: [Team]
  let stories: Stories
  private var names = PersonNames()
  private var accountNames = AccountNames()

  init(size: DemoCompany.Size, teams: [Team], stories: Stories) {
    self.size = size
    self.teams = teams
    self.stories = stories
  }

  /// The rep at `index`: the first ones manage the teams, the last ones were hired last.
  mutating func rep(_ index: Int, firstAccount: Int) -> Rep {
    var random = RandomNumbers(seed: size.seed, .people, index)
    let name = index % 16 == 11 ? names.latin(&random) : names.chinese(&random)
    let isHire = stories.hired.contains(index)
    let first = Months.first(Months.last - size.months + 1)
    let daysBefore = 200 + 2800 * (size.reps - index) / size.reps + random.whole(0...25)
    let hired = isHire ? Stories.hireDay : first.advanced(by: -daysBefore)
    let left = stories.left.contains(index) ? Stories.lastDayOfLeaver : nil
    let team = index % teams.count
    let chances = chances(index, isKeyAccounts: teams[team].group == nil, &random)
    let discount = random.number(60...98)
    let weights = (0..<Product.categories.count).map { _ in random.number(0.6...1.5) }
    return Rep(
      index: index, id: Identifier.text("R", index + 1, of: size.reps, atLeast: 3), name: name,
      isManager: index < teams.count, hired: hired, left: left,
      memberships: memberships(index, hired: hired, left: left, &random),
      accounts: firstAccount..<firstAccount + random.whole(6...10),
      level: chances.level * 100, trend: chances.trend, monthsOfTrend: chances.monthsOfTrend,
      spread: chances.spread,
      hardness: random.number(0.90...1.12), ordersPerMonth: random.number(5.5...8.5),
      discount: discount, categoryWeights: weights)
  }

  /// How much a rep sells (in yuan, in an ordinary month at the end of the data), how that changes
  /// from month to month and for how long, and how far a month strays from it.
  private func chances(
    _ index: Int, isKeyAccounts: Bool, _ random: inout RandomNumbers
  ) -> (level: Double, trend: Double, monthsOfTrend: Int?, spread: Double) {
    let level = 1_020_000 * random.factor(spread: 0.28) * (isKeyAccounts ? 1.25 : 1)
    let trend = 1 + random.number(-0.003...0.012)
    let months = Stories.steadyMonths(size.months)
    // Where sales change steadily, chance must not hide it, nor the level be out of the ordinary.
    if stories.rising.contains(index) { return (1_300_000, Stories.rise, months, 0.04) }
    if stories.falling.contains(index) { return (760_000, Stories.fall, months, 0.04) }
    return (min(max(level, 640_000), 1_560_000), trend, nil, 0.14)
  }

  private func memberships(
    _ index: Int, hired: Day, left: Day?, _ random: inout RandomNumbers
  ) -> [Rep.Membership] {
    func regions(ofTeam team: Int) -> [Int] {
      var regions = Region.indices(ofGroup: teams[team].group)
      random.shuffle(&regions)
      return regions.prefix(random.whole(1...2)).sorted()
    }
    let team = index % teams.count
    guard stories.transferred.contains(index) else {
      return [
        Rep.Membership(team: team, from: hired, to: left, regions: regions(ofTeam: team))
      ]
    }
    let other = (team + 1) % teams.count
    return [
      Rep.Membership(
        team: team, from: hired, to: Stories.transferDay.previous,
        regions: regions(ofTeam: team)),
      Rep.Membership(
        team: other, from: Stories.transferDay, to: nil, regions: regions(ofTeam: other)),
    ]
  }

  mutating func account(_ index: Int, of rep: Rep) -> Account {
    var random = RandomNumbers(seed: size.seed, .accounts, index)
    let region = random.element(of: rep.memberships[0].regions)
    // The first accounts have one of each segment, so that a small company has them all.
    let segment =
      index < Account.segments.count
      ? index : random.index(weights: [5, 3, 2, 2.5, 2.5, 2])
    return Account(
      id: Identifier.text("A", index + 1, of: size.reps * 10, atLeast: 4),
      name: accountNames.name(
        segment: segment, region: Region.all[region], language: size.language, &random),
      segment: segment, region: region, details: details(index, of: rep))
  }

  /// Customers of a new hire are as new; the others were there before the first order.
  private func details(_ index: Int, of rep: Rep) -> Account.Details {
    var random = RandomNumbers(seed: size.seed, .accountDetails, index)
    let isDealer = random.happens(0.18)
    let isKeyAccount = teams[rep.memberships[0].team].group == nil
    let first = Months.first(Months.last - size.months + 1)
    let created =
      stories.hired.contains(rep.index)
      ? rep.hired.advanced(by: -random.whole(0...30))
      : first.advanced(by: -random.whole(30...1800))
    return Account.Details(
      rep: rep.index, kind: isDealer ? .dealer : isKeyAccount ? .keyAccount : .customer,
      created: created)
  }
}
