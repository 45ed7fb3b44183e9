import Quantities

/// A rep, and the chances that their orders are drawn with.
struct Rep: Sendable {
  let index: Int
  let id: String
  let name: BilingualText
  let isManager: Bool
  let hired: Day
  let left: Day?
  let memberships: [Membership]
  /// Indices of the accounts that the rep looks after.
  let accounts: Range<Int>
  /// Sales of an ordinary month at the end of the data, in hundredths.
  let level: Double
  /// What sales are multiplied by from one month to the next before the last.
  let trend: Double
  /// Months of that trend; before them sales were level. Nil where it has lasted all along.
  let monthsOfTrend: Int?
  /// How far a month's sales stray from what was to be expected.
  let spread: Double
  /// How hard the rep's targets are; 1 is usual.
  let hardness: Double
  let ordersPerMonth: Double
  /// The rep's usual discount in thousandths.
  let discount: Double
  /// How likely each category is, relative to the others.
  let categoryWeights: [Double]

  /// A stay in a team, and the regions that came with it.
  struct Membership: Sendable {
    /// Index of the team.
    let team: Int
    let from: Day
    /// The last day; nil where it lasts.
    let to: Day?
    /// Indices in ``Region/all``.
    let regions: [Int]
  }

  /// The days of a month on which the rep works here.
  func workingDays(_ month: Int) -> Range<Day> {
    let days = Months.days(month)
    let from = max(days.lowerBound, hired)
    let until = min(days.upperBound, left?.next ?? days.upperBound)
    return from..<max(from, until)
  }

  /// The share of full sales that a new hire reaches, and the share that the target asks for.
  static let ramp: [(sales: Double, target: Int)] = [(0.24, 25), (0.46, 50), (0.74, 75)]

  /// The whole months since the rep was hired, 0 in the month itself.
  func tenure(_ month: Int) -> Int { month - Months.month(of: hired) }

  /// Sales to be expected in a month, in hundredths, before the season.
  func potential(_ month: Int) -> Double {
    var potential = level
    let ago = Months.last - month
    for _ in 0..<min(ago, monthsOfTrend.map { $0 - 1 } ?? ago) { potential /= trend }
    return tenure(month) < Rep.ramp.count && tenure(month) >= 0
      ? potential * Rep.ramp[tenure(month)].sales : potential
  }
}
