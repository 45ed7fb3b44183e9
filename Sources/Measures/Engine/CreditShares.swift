import Facts
import Quantities

/// The orders and deals whose credit several reps share.
struct CreditShares: Sendable {
  struct Share: Sendable {
    let rep: Int
    /// In millionths.
    let part: Int64
    /// Whether it is credited beyond the whole.
    let isOverlay: Bool
  }

  /// For each shared order or deal, by its row: the index of its shares.
  private var indices: [TableName: [Int: Int]] = [:]
  private(set) var shares: [[Share]] = []

  init(_ facts: Facts) {
    let table = facts[.creditSplits]
    for row in 0..<table.rowCount {
      guard let rep = table.reference("rep", row: row), let part = table.amount("share", row: row)
      else { continue }
      let share = Share(
        rep: rep, part: part, isOverlay: table.text("kind", row: row) == "overlay")
      if let order = table.reference("order", row: row) {
        add(share, to: order, of: .orders)
      } else if let deal = table.reference("deal", row: row) {
        add(share, to: deal, of: .deals)
      }
    }
    // Parts depend on the order of rows neither here nor in the table of reps.
    let reps = facts[.reps]
    let ids = (0..<reps.rowCount).map { Array(reps.text("id", row: $0).utf8) }
    for index in shares.indices {
      shares[index].sort { a, b in
        if a.rep == b.rep { return (a.part, a.isOverlay ? 1 : 0) < (b.part, b.isOverlay ? 1 : 0) }
        return ids[a.rep].lexicographicallyPrecedes(ids[b.rep])
      }
    }
  }

  private mutating func add(_ share: Share, to row: Int, of table: TableName) {
    if let index = indices[table]?[row] {
      shares[index].append(share)
      return
    }
    indices[table, default: [:]][row] = shares.count
    shares.append([share])
  }

  func areThere(for table: TableName) -> Bool { indices[table] != nil }

  /// The shares of a row; nil where it is not shared.
  func index(_ row: Int, of table: TableName) -> Int? { indices[table]?[row] }

  /// A hundredth of a percent, for thirds that were rounded.
  private static let tolerance: Int128 = 100

  /// What each share gets of `value`, and what is left for nobody, or for who is named where no
  /// share is a part. Without overlays the parts sum
  /// to `value` exactly: what does not divide goes to the largest remainders, then by reps' ids.
  static func parts(_ value: Int128, _ shares: [Share]) -> (parts: [Int128], rest: Int128) {
    var parts = [Int128](repeating: 0, count: shares.count)
    var whole: Int128 = 0
    for share in shares where !share.isOverlay { whole += Int128(share.part) }
    // Shares that come to less leave a part to nobody; those that come to more are scaled.
    let isShort = whole < Money.scale - tolerance
    let divisor = isShort ? Money.scale : whole
    var remainders: [(index: Int, rest: Int128)] = []
    var given: Int128 = 0
    for (index, share) in shares.enumerated() {
      if share.isOverlay {
        parts[index] = Fraction(value * Int128(share.part), Money.scale).rounded(scale: 1)
        continue
      }
      guard divisor > 0 else { continue }
      let (part, rest) = (value * Int128(share.part)).quotientAndRemainder(dividingBy: divisor)
      parts[index] = part
      given += part
      remainders.append((index, rest))
    }
    if isShort { return (parts, value - given) }
    var left = value - given
    let step: Int128 = left < 0 ? -1 : 1
    remainders.sort { ($0.rest.magnitude, $1.index) > ($1.rest.magnitude, $0.index) }
    for entry in remainders where left != 0 {
      parts[entry.index] += step
      left -= step
    }
    return (parts, left)
  }
}
