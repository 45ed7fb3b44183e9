import Quantities

/// Somebody who may become a customer, or a customer who may want something new.
struct Lead {
  /// What became of it.
  enum Status {
    case new, contacted, converted, disqualified

    var name: BilingualText {
      switch self {
      case .new: BilingualText("新线索", "new")
      case .contacted: BilingualText("跟进中", "contacted")
      case .converted: BilingualText("已转化", "converted")
      case .disqualified: BilingualText("无效", "disqualified")
      }
    }
  }

  var id = ""
  let created: Day
  let rep: Int
  /// Index of the account, where it is a customer.
  let account: Int?
  /// Index in ``Region/all``.
  let region: Int
  /// Index in ``Deal/sources``.
  let source: Int
  let channel: SalesChannel
  let status: Status
  /// The day it became a deal.
  let converted: Day?
  /// The day of the first touch.
  let touched: Day?
  /// Index of the deal it became.
  let deal: Int?
  let name: String
}
