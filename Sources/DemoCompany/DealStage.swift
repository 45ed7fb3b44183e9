import Quantities

/// Where a deal stands on its way to a contract.
enum DealStage: Int, CaseIterable {
  case qualified, proposal, negotiation, closed

  var name: BilingualText {
    switch self {
    case .qualified: BilingualText("初步接洽", "qualified")
    case .proposal: BilingualText("方案报价", "proposal")
    case .negotiation: BilingualText("商务谈判", "negotiation")
    case .closed: BilingualText("签约成交", "closed")
    }
  }

  /// How likely a deal is usually won from here, in per cent.
  var probability: Int {
    switch self {
    case .qualified: 20
    case .proposal: 40
    case .negotiation: 70
    case .closed: 100
    }
  }
}

extension DemoCompany {
  /// The stages of deals as the files call them, from the first to the one that is won.
  ///
  /// A lost deal stays in the stage in which it was lost.
  public static func stages(_ language: Language) -> [String] {
    DealStage.allCases.map { $0.name.text(language) }
  }
}
