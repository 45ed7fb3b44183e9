import Quantities

/// Something that may be sold, was won or was lost.
struct Deal {
  /// How it ended, if it did.
  enum Status {
    case open, won, lost

    var name: BilingualText {
      switch self {
      case .open: BilingualText("进行中", "open")
      case .won: BilingualText("赢单", "won")
      case .lost: BilingualText("输单", "lost")
      }
    }
  }

  /// The day on which it reached a stage.
  struct Step {
    let day: Day
    let stage: DealStage
  }

  var id = ""
  let rep: Int
  /// Index of the account.
  let account: Int
  /// Hundredths.
  let amount: Int
  let status: Status
  /// In per cent.
  let probability: Int
  let closes: Day
  /// Index in ``sources``.
  let source: Int
  let channel: SalesChannel
  /// Index of the product.
  let product: Int
  /// Index in ``purposes``.
  let purpose: Int
  /// From the day it was entered on, in the order of days.
  let steps: [Step]
  /// Index in the order book, where it was won.
  var order: Int?
  /// Index of the lead it grew from.
  var lead: Int?

  var created: Day { steps[0].day }
  var stage: DealStage { steps[steps.count - 1].stage }

  /// The last day on which somebody worked on it.
  var lastDay: Day { status == .open ? Months.today : closes }

  static let sources = BilingualText.list(
    "官网 website,展会 exhibition,转介绍 referral,市场活动 campaign,电话开发 cold call")
  static let purposes = [
    BilingualText("采购", ", purchase"), BilingualText("扩产", ", expansion"),
    BilingualText("升级改造", ", upgrade"), BilingualText("替换", ", replacement"),
  ]
}
