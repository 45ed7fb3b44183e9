import Quantities

/// Draws leads: those that deals grew from, and those that came to nothing so far.
struct LeadDrawing {
  let company: Company
  private var names = AccountNames()
  private var nameNumbers: RandomNumbers

  /// The share of deals that grew from a lead.
  private static let convertedShare = 0.35
  /// How long the slow rep lets a lead wait, in days, and how likely others wait 0, 1, 2 … days.
  static let slowDays = 5...12
  private static let usualWait: [Double] = [45, 33, 12, 7, 3]

  init(_ company: Company) {
    self.company = company
    nameNumbers = RandomNumbers(seed: company.size.seed, .leadNames)
  }

  /// The lead that a deal grew from; nil where there was none.
  func converted(_ index: Int, _ deal: Deal) -> Lead? {
    var random = RandomNumbers(seed: company.size.seed, .convertedLeads, index)
    guard random.happens(LeadDrawing.convertedShare) else { return nil }
    let before = random.whole(LeadDrawing.slowDays.upperBound...30)
    let created = max(company.reps[deal.rep].hired, deal.created.advanced(by: -before))
    let touched = created.advanced(by: wait(of: deal.rep, &random))
    return Lead(
      created: created, rep: deal.rep, account: deal.account,
      region: company.accounts[deal.account].region, source: deal.source, channel: deal.channel,
      status: .converted, converted: deal.created, touched: min(touched, deal.created),
      deal: index, name: company.accounts[deal.account].name)
  }

  /// A rep's leads of a month that became no deal.
  mutating func unconverted(_ rep: Rep, month: Int) -> [Lead] {
    let days = rep.workingDays(month)
    guard !days.isEmpty else { return [] }
    var random = RandomNumbers(seed: company.size.seed, .leads, rep.index, month)
    return (0..<Int(random.number(0.5...1.8))).map { _ in
      let created = company.workday(in: days, &random)
      let touch = created.advanced(by: wait(of: rep.index, &random))
      let isForgotten = random.happens(0.08)
      let lastDay = rep.left ?? Months.today
      let touched = isForgotten || touch > lastDay ? nil : touch
      let isOld = created.distance(to: Months.today) > 60
      let status: Lead.Status =
        touched == nil
        ? .new : isOld || random.happens(0.3) ? .disqualified : .contacted
      let region = company.accounts[random.element(of: Array(rep.accounts))].region
      let name = names.name(
        segment: random.whole(0...Account.segments.count - 1), region: Region.all[region],
        language: company.language, &nameNumbers)
      return Lead(
        created: created, rep: rep.index, account: nil, region: region,
        source: random.index(weights: [4, 3, 2, 3, 2]),
        channel: [.direct, .dealer, .online][random.index(weights: [6, 1.5, 2.5])],
        status: status, converted: nil, touched: touched, deal: nil, name: name)
    }
  }

  private func wait(of rep: Int, _ random: inout RandomNumbers) -> Int {
    rep == company.stories.slowToRespond
      ? random.whole(LeadDrawing.slowDays) : random.index(weights: LeadDrawing.usualWait)
  }
}
