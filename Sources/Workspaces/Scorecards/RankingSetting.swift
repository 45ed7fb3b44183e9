import Evaluation
import Problems

extension Ranking {
  /// `{ peers: tenure, tenure: [6, 24], ties: share-better, least_measured: 50% }`.
  init?(_ setting: Setting, _ problems: inout Problems) {
    let keys = ["ties", "peers", "tenure", "least_measured", "least_peers"]
    guard let block = Block(setting, allowed: keys, example: "{ ties: share-better }", &problems)
    else { return nil }
    self.init()
    if let ties = block["ties"]?.choice(of: Policy.Ties.self, &problems) { self.ties = ties }
    if let peers = block["peers"]?.choice(of: Peers.self, &problems) { self.peers = peers }
    if let share = block["least_measured"]?.share(&problems) { leastMeasured = share }
    if let least = block["least_peers"]?.whole(1...1000, &problems) { leastPeers = least }
    if let limits = block["tenure"] {
      if peers != .tenure {
        limits.tell(
          Phrase("no tenure unless peers is tenure", "只有 peers 为 tenure 时才写 tenure"), &problems)
      }
      tenure = Ranking.months(limits, &problems)
    } else if peers == .tenure {
      problems.add(.missingKey("tenure", at: block.place, example: "tenure: [6, 24]"))
    }
  }

  private static func months(_ setting: Setting, _ problems: inout Problems) -> [Int] {
    var months: [Int] = []
    for entry in setting.list(atMost: 20, of: Phrase("months", "月数"), &problems) ?? [] {
      guard let count = entry.whole(1...600, &problems) else { continue }
      if let last = months.last, count <= last {
        entry.tell(Phrase("more than the value before it", "大于前一个值的值"), &problems)
      }
      months.append(count)
    }
    return months
  }
}
