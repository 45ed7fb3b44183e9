import Quantities

/// An order with its lines; a return has negative quantities and is dated the day it came back.
struct Order {
  var day: Day
  /// Index of the rep; nil where the order has none.
  var rep: Int?
  /// Index of the account.
  var account: Int
  var lines: [Line]

  /// One product on an order.
  struct Line {
    /// Index of the product.
    var product: Int
    var quantity: Int
    /// What was charged, in hundredths.
    var net: Int
  }

  /// The sum of the lines, in hundredths.
  var amount: Int { lines.reduce(0) { $0 + $1.net } }

  var isReturn: Bool { amount < 0 }
}
