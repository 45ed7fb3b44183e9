import Quantities

/// The whole company but its orders, feedback and targets, which are drawn as they are written.
struct Company: Sendable {
  let size: DemoCompany.Size
  let months: ClosedRange<Int>
  let stories: Stories
  let teams: [Team]
  let reps: [Rep]
  let accounts: [Account]
  let products: [Product]

  var language: Language { size.language }
  var years: ClosedRange<Int> { months.lowerBound / 12...months.upperBound / 12 }

  /// The text in the language of the company's files.
  func words(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  init(_ size: DemoCompany.Size) {
    self.size = size
    months = Months.last - size.months + 1...Months.last
    teams = Team.teams(reps: size.reps)
    stories = Stories(size: size, teams: teams.count)
    products = Product.all(seed: size.seed, from: Months.first(months.lowerBound))
    var hiring = Hiring(size: size, teams: teams, stories: stories)
    var reps: [Rep] = []
    var accounts: [Account] = []
    for index in 0..<size.reps {
      let rep = hiring.rep(index, firstAccount: accounts.count)
      let regions = rep.memberships[0].regions
      for _ in rep.accounts {
        accounts.append(hiring.account(accounts.count, regions: regions))
      }
      reps.append(rep)
    }
    self.reps = reps
    self.accounts = accounts
  }

  /// Sales to be expected of a rep in a month, in hundredths.
  func expectedSales(_ rep: Rep, _ month: Int) -> Double {
    rep.potential(month, steadyMonths: Stories.steadyMonths(size.months)) * Months.season(month)
  }
}

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
    var level = 1_020_000 * random.factor(spread: 0.28)
    level *= teams[team].group == nil ? 1.25 : 1
    var trend = 1 + random.number(-0.003...0.012)
    var spread = Rep.usualSpread
    // The levels leave room for the change, so that no month of theirs is out of the ordinary.
    if stories.rising.contains(index) {
      (level, trend, spread) = (1_300_000, Stories.rise, 0.04)
    } else if stories.falling.contains(index) {
      (level, trend, spread) = (760_000, Stories.fall, 0.04)
    }
    let discount = random.number(60...98)
    let weights = (0..<Product.categories.count).map { _ in random.number(0.6...1.5) }
    return Rep(
      index: index, id: Identifier.text("R", index + 1, of: size.reps, atLeast: 3), name: name,
      isManager: index < teams.count, hired: hired, left: left,
      memberships: memberships(index, hired: hired, left: left, &random),
      accounts: firstAccount..<firstAccount + random.whole(6...10),
      level: min(max(level, 640_000), 1_560_000) * 100, trend: trend, spread: spread,
      hardness: random.number(0.90...1.12), ordersPerMonth: random.number(5.5...8.5),
      discount: discount, categoryWeights: weights)
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

  mutating func account(_ index: Int, regions: [Int]) -> Account {
    var random = RandomNumbers(seed: size.seed, .accounts, index)
    let region = random.element(of: regions)
    // The first accounts have one of each segment, so that a small company has them all.
    let segment =
      index < Account.segments.count
      ? index : random.index(weights: [5, 3, 2, 2.5, 2.5, 2])
    return Account(
      id: Identifier.text("A", index + 1, of: size.reps * 10, atLeast: 4),
      name: accountNames.name(
        segment: segment, region: Region.all[region], language: size.language, &random),
      segment: segment, region: region)
  }
}
