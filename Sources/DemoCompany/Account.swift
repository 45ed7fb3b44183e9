import Quantities

/// A customer.
struct Account: Sendable {
  let id: String
  let name: String
  /// Index in ``segments``.
  let segment: Int
  /// Index in ``Region/all``.
  let region: Int
  let details: Details

  /// What is drawn apart from the rest, which was there before.
  struct Details: Sendable {
    /// Index of the rep who looks after it.
    let rep: Int
    let kind: Kind
    /// The day it became a customer.
    let created: Day
  }

  /// Who a customer is to the company.
  enum Kind: Sendable {
    case customer, dealer, keyAccount

    var name: BilingualText {
      switch self {
      case .customer: BilingualText("直客", "direct customer")
      case .dealer: BilingualText("经销商", "dealer")
      case .keyAccount: BilingualText("大客户", "key account")
      }
    }
  }

  static let segments = BilingualText.list(
    "制造 Manufacturing,医疗 Healthcare,教育 Education,零售 Retail,能源 Energy,公共事业 Utilities")

  /// The segment whose customers become unhappy.
  static let unhappySegment = 1
}
