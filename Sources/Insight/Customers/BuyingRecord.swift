import Measures
import Quantities
import Statistics

/// What one customer bought, up to the as-of day. Amounts are in millionths, less returns.
///
/// A purchase is a day on which the customer ordered something, so that an order that was booked in
/// two parts is one.
struct BuyingRecord {
  /// How recently, how often and for how much a customer bought within some days.
  struct Window {
    /// By number.
    var last: Int32
    var purchases: Int32
    var sales: Int128
    /// The sum of the squared amounts, in units of currency: how much sales vary by chance where
    /// orders come at random.
    var squares = 0.0
  }

  /// The customer's row in the table accounts.
  let account: Int
  private(set) var purchases: Int32 = 0
  /// The days of the first and last purchase, by number.
  private(set) var first: Int32 = 0
  private(set) var last: Int32 = 0
  private(set) var sales: Int128 = 0
  /// The sales of a year, up to the last purchase.
  private(set) var yearToLast: Int128 = 0
  /// The sales of a year, up to the as-of day.
  private(set) var year: Int128 = 0
  /// Whether it bought in the year before the last one.
  private(set) var boughtYearBefore = false
  private(set) var recent: Window?
  private(set) var earlier: Window?
  /// The months that put it into a class now, and at the end of the period before.
  private(set) var now: Window?
  private(set) var before: Window?

  /// Nil where the customer bought nothing.
  init?(_ account: Int, _ rows: CustomerRows, _ times: BuyingTimes) {
    self.account = account
    let own = rows[account]
    var day: Int32 = .min
    for row in own {
      sales += Int128(rows.amounts[row])
      guard rows.amounts[row] > 0, rows.days[row] != day else { continue }
      day = rows.days[row]
      if purchases == 0 { first = day }
      last = day
      purchases += 1
    }
    guard purchases > 0 else { return nil }
    yearToLast = BuyingRecord.sales(own, rows, last - Int32(BuyingTimes.year)..<last)
    let end = times.end.number
    year = BuyingRecord.sales(own, rows, end - 1 - Int32(BuyingTimes.year)..<end - 1)
    let yearAgo = times.end.advanced(by: -BuyingTimes.year)
    boughtYearBefore =
      BuyingRecord.window(own, rows, yearAgo.advanced(by: -BuyingTimes.year)..<yearAgo) != nil
    recent = BuyingRecord.window(own, rows, times.recent)
    earlier = BuyingRecord.window(own, rows, times.earlier)
    now = BuyingRecord.window(own, rows, times.window(before: times.end))
    before = BuyingRecord.window(own, rows, times.window(before: times.before))
  }

  /// After the lower day, up to the upper one.
  private static func sales(_ own: Range<Int>, _ rows: CustomerRows, _ days: Range<Int32>) -> Int128
  {
    var sum: Int128 = 0
    for row in own where rows.days[row] > days.lowerBound && rows.days[row] <= days.upperBound {
      sum += Int128(rows.amounts[row])
    }
    return sum
  }

  private static func window(_ own: Range<Int>, _ rows: CustomerRows, _ days: Range<Day>) -> Window?
  {
    let (first, end) = (days.lowerBound.number, days.upperBound.number)
    var window = Window(last: .min, purchases: 0, sales: 0)
    // Once: to make a number of 128 bits a `Double` takes as long as ten rows do.
    let unit = Double(Money.scale)
    for row in own where rows.days[row] >= first && rows.days[row] < end {
      window.sales += Int128(rows.amounts[row])
      let amount = Double(rows.amounts[row]) / unit
      window.squares += amount * amount
      guard rows.amounts[row] > 0, rows.days[row] != window.last else { continue }
      window.last = rows.days[row]
      window.purchases += 1
    }
    return window.purchases > 0 ? window : nil
  }

  /// In days, as the models of customers take it.
  func history(before end: Day) -> BuyingHistory {
    BuyingHistory(
      repeats: Int(purchases) - 1, lastAt: Double(last - first),
      observed: Double(end.number - 1 - first))
  }

  /// In units of currency.
  var spending: GammaGamma.Spending {
    GammaGamma.Spending(
      purchases: Int(purchases), mean: Double(sales) / Double(Money.scale) / Double(purchases))
  }

  /// The mean days from one purchase to the next; nil of who bought once.
  var rhythm: Int? {
    purchases > 1 ? (Int(last - first) + Int(purchases - 1) / 2) / Int(purchases - 1) : nil
  }
}
