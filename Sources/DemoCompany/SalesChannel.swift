/// The way something is sold.
enum SalesChannel: Int, CaseIterable {
  case direct, dealer, online

  var name: BilingualText {
    switch self {
    case .direct: BilingualText("直销", "direct")
    case .dealer: BilingualText("经销", "dealer")
    case .online: BilingualText("线上", "online")
    }
  }
}
