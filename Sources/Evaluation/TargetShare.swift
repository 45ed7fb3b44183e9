import Problems
import Quantities

/// A row of the table `targets`, as far as it counts for what somebody is to reach.
public struct TargetShare: Sendable, Hashable {
  /// Its index in the table.
  public let row: Int
  /// What the row sets for all of its days, in the KPI's unit.
  public let assigned: Fraction
  /// What of that counts: of its days those that are asked for and worked, in a rep's first months
  /// as much of each as ramps say.
  public internal(set) var value: Fraction
  /// How many days of the row count.
  public internal(set) var days: Int
  /// How many days the row holds for.
  public let of: Int

  /// Each row once, in the order of the table: a rep who changed teams counts in parts.
  static func merged(_ shares: [Self]) -> [Self] {
    var merged: [Self] = []
    for share in shares.sorted(by: { ($0.row, $0.days) < ($1.row, $1.days) }) {
      if let last = merged.last, last.row == share.row {
        merged[merged.count - 1].value = last.value + share.value
        merged[merged.count - 1].days += share.days
      } else {
        merged.append(share)
      }
    }
    return merged
  }
}

/// What somebody is to reach, down to the rows of `targets`.
public struct TargetTrail: Sendable {
  /// Nil where nothing is set.
  public let target: AssignedTarget?
  /// Whether it is a level, such as a rate, of which rows count as a mean weighted by days.
  public let isLevel: Bool
  /// The days it is for.
  public let days: Range<Day>
  public let shares: [TargetShare]
  private let book: TargetBook

  init(
    _ kpi: String, of subject: Subject, in days: Range<Day>, isLevel: Bool, book: TargetBook,
    sells: (Int) -> Bool
  ) {
    var shares: [TargetShare] = []
    target = book.target(
      kpi, of: subject, in: days, isLevel: isLevel, sells: sells, shares: &shares)
    self.shares = TargetShare.merged(shares)
    self.isLevel = isLevel
    self.days = days
    self.book = book
  }

  /// File and line of a share's row.
  public func place(of share: TargetShare) -> Place { book.places.place(ofRow: share.row) }
}
