import Quantities

/// All deals and leads, each in the order of the days on which they were entered.
struct Pipeline {
  let deals: [Deal]
  let leads: [Lead]
  /// For each order in the order book the deal it comes from.
  let dealOfOrder: [Int?]
  /// The deals of each rep.
  let dealsOfRep: [[Int]]

  init(_ company: Company, _ book: OrderBook) {
    let drawing = DealDrawing(company)
    var deals: [Deal] = []
    for (index, entry) in book.entries.enumerated() {
      if let deal = drawing.won(index, entry) { deals.append(deal) }
    }
    for rep in company.reps {
      for month in company.months { deals += drawing.lost(rep, month: month) }
      deals += drawing.open(rep)
    }
    deals = Pipeline.sorted(deals) { $0.created }
    for index in deals.indices {
      deals[index].id = Identifier.text("D", index + 1, of: deals.count, atLeast: 5)
    }
    let leads = Pipeline.leads(company, deals)
    var dealOfOrder = [Int?](repeating: nil, count: book.entries.count)
    var dealsOfRep = [[Int]](repeating: [], count: company.reps.count)
    for (index, lead) in leads.enumerated() {
      if let deal = lead.deal { deals[deal].lead = index }
    }
    for (index, deal) in deals.enumerated() {
      if let order = deal.order { dealOfOrder[order] = index }
      dealsOfRep[deal.rep].append(index)
    }
    self.deals = deals
    self.leads = leads
    self.dealOfOrder = dealOfOrder
    self.dealsOfRep = dealsOfRep
  }

  private static func leads(_ company: Company, _ deals: [Deal]) -> [Lead] {
    var drawing = LeadDrawing(company)
    var leads: [Lead] = []
    for (index, deal) in deals.enumerated() {
      if let lead = drawing.converted(index, deal) { leads.append(lead) }
    }
    for rep in company.reps {
      for month in company.months { leads += drawing.unconverted(rep, month: month) }
    }
    leads = sorted(leads) { $0.created }
    for index in leads.indices {
      leads[index].id = Identifier.text("L", index + 1, of: leads.count, atLeast: 5)
    }
    return leads
  }

  /// In the order of days, those of one day as they were.
  static func sorted<Entry>(_ entries: [Entry], _ day: (Entry) -> Day) -> [Entry] {
    let days = entries.map(day)
    let ranks = entries.indices.sorted { (days[$0], $0) < (days[$1], $1) }
    return ranks.map { entries[$0] }
  }
}
