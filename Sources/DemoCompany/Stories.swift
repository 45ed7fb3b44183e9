import Quantities

/// What is planted in the company so that an evaluation has something to find.
///
/// Small companies get what fits; large ones get each story of a rep several times.
struct Stories: Sendable {
  /// Indices of reps.
  var rising: [Int] = []
  var falling: [Int] = []
  var transferred: [Int] = []
  var hired: [Int] = []
  var left: [Int] = []
  var refunded: [Int] = []
  /// The rep who wins most of what is decided.
  var winner: Int?
  /// The rep who lets leads wait.
  var slowToRespond: Int?
  /// The rep one of whose customers stops paying.
  var repOfUnpaid: Int?
  /// Whether an order of the last month is shared by two reps.
  var hasSplitOrder = false
  /// Whether one channel sells more and more.
  var hasGrowingChannel = false
  /// Whether the declining product declines.
  var hasDecliningProduct = false
  /// Whether one segment's customers become unhappy.
  var hasUnhappySegment = false
  /// Whether the months show the whole pattern of a year.
  var hasSeason = false
  /// Whether a product's cost is missing for two months.
  var hasCostGap = false

  static let transferDay = Day(firstOfMonth: 7, year: 2026)
  static let hireDay = Day(firstOfMonth: 8, year: 2026).advanced(by: 2)
  static let lastDayOfLeaver = Day(firstOfMonth: 9, year: 2026).previous
  /// The month of the order that is given back in the last month.
  static let refundedMonth = Months.last - 2
  /// From this day on the customer who stops paying does not pay; what others owed before it was
  /// got in, however late.
  static let unpaidSince = Day(firstOfMonth: 12, year: 2025)
  /// Unpaid orders of this day and earlier ones are more than 90 days old.
  static let longUnpaid = Months.today.advanced(by: -91)
  /// What a rising or falling rep's sales are multiplied by each month.
  static let rise = 1.025
  static let fall = 0.968
  /// What the declining product's units are multiplied by each month.
  static let decline = 0.87

  /// How long the steady changes last: a year, or as long as there is.
  static func steadyMonths(_ months: Int) -> Int { min(months, 12) }

  /// The first month in which the unhappy segment is unhappy.
  static func firstUnhappyMonth(_ months: Int) -> Int { Months.last - min(months, 6) + 1 }

  /// New hires are the last of `reps`, the others are drawn from those who manage no team.
  init(size: DemoCompany.Size, teams: Int) {
    let (reps, months) = (size.reps, size.months)
    var random = RandomNumbers(seed: size.seed, .stories)
    let times = 1 + reps / 200
    var free = Array(teams..<max(teams, reps))
    if months >= 4, !free.isEmpty {
      let count = min(times, free.count)
      hired = Array(free.suffix(count))
      free.removeLast(count)
    }
    random.shuffle(&free)
    func taken() -> [Int] {
      let chosen = free.prefix(times).sorted()
      free.removeFirst(chosen.count)
      return chosen
    }
    if months >= 6 {
      falling = taken()
      rising = taken()
    }
    if months >= 5, teams >= 2 { transferred = taken() }
    if months >= 4 { left = taken() }
    if months >= 3 {
      refunded = taken()
      // Any rep can have a refund, a manager too.
      if refunded.isEmpty { refunded = [0] }
    }
    hasDecliningProduct = months >= 6 && reps >= 8
    hasUnhappySegment = months >= 3 && reps >= 4
    hasSeason = months >= 12
    hasCostGap = months >= 6 && reps >= 8
    takeLater(size: size, managers: min(teams, reps), free: free)
  }

  /// Reps of whom something is told that their own sales must show.
  var repsOfSalesStories: Set<Int> {
    Set(rising + falling + transferred + hired + left + refunded)
  }

  /// The stories of deals, leads and payments are drawn on their own, so that those of sales stay.
  private mutating func takeLater(size: DemoCompany.Size, managers: Int, free: [Int]) {
    var random = RandomNumbers(seed: size.seed, .laterStories)
    let taken = repsOfSalesStories
    // Managers come last: there is nobody else in a small company.
    var left = free + (0..<managers).reversed().filter { !taken.contains($0) }
    if size.months >= 6 {
      hasGrowingChannel = true
      if !left.isEmpty { winner = left.removeFirst() }
      if !left.isEmpty { slowToRespond = left.removeFirst() }
      let payers = (0..<size.reps).filter { !taken.contains($0) }
      if !payers.isEmpty { repOfUnpaid = random.element(of: payers) }
    }
    hasSplitOrder = size.months >= 3
  }
}
