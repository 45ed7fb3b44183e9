import Quantities

/// The people, customers and products; what happened with them is drawn from these.
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
      for _ in rep.accounts {
        accounts.append(hiring.account(accounts.count, of: rep))
      }
      reps.append(rep)
    }
    self.reps = reps
    self.accounts = accounts
  }

  /// Sales to be expected of a rep in a month, in hundredths.
  func expectedSales(_ rep: Rep, _ month: Int) -> Double {
    rep.potential(month) * Months.season(month)
  }
}
