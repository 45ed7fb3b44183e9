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
  }
}
