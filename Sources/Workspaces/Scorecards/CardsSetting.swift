import Evaluation
import Problems

/// All scorecards: those for everybody of a kind, and those for some reps.
struct Cards {
  private(set) var byAudience: [Policy.Audience: Scorecard] = [:]
  private(set) var ofRoles: [RoleCard] = []

  private static let example = "{ lines: [{ kpi: sales_amount, weight: 0 }] }"

  /// - Parameter grades: the names that a veto may give; any where there are none.
  init?(
    _ setting: Setting, _ catalogue: Catalogue, grades: [String], _ problems: inout Problems
  ) {
    guard
      let block = Block(setting, allowed: nil, example: "{ rep: \(Cards.example) }", &problems)
    else { return nil }
    let audiences = Policy.Audience.allCases.map(\.rawValue)
    for key in block.keys where !audiences.contains(key) {
      if let card = block.required(key, example: Cards.example, &problems) {
        add(card, to: audiences, catalogue, grades, &problems)
      }
    }
    for audience in Policy.Audience.allCases {
      let card = block.required(audience.rawValue, example: Cards.example, &problems)
      if let card {
        byAudience[audience] = Scorecard(card, catalogue, grades: grades, &problems)
      }
    }
  }

  private mutating func add(
    _ setting: Setting, to audiences: [String], _ catalogue: Catalogue, _ grades: [String],
    _ problems: inout Problems
  ) {
    // A card for nobody in particular is one of the three, mistyped.
    let holders = setting.node.mapping?["for"]
    if holders == nil, let nearest = NearestWord.nearest(to: setting.key, in: audiences) {
      problems.add(
        .unknownKey(setting.key, nearest: nearest, allowed: audiences, at: setting.keyPlace))
      return
    }
    guard let node = holders else {
      problems.add(.missingKey("for", at: setting.place, example: "for: { roles: [Hunter] }"))
      return
    }
    let card = Scorecard(setting, catalogue, grades: grades, isForRole: true, &problems)
    let holding = RoleCard.Holders(
      Setting(key: "for", node: node, file: setting.file), &problems)
    guard let card, let holding else { return }
    ofRoles.append(RoleCard(setting.key, for: holding, card))
  }
}

extension RoleCard.Holders {
  /// `managers`, or `{ roles: [Hunter] }`.
  fileprivate init?(_ setting: Setting, _ problems: inout Problems) {
    if let word = setting.node.scalar?.string {
      guard word == "managers" else {
        setting.tell(
          Phrase("managers or { roles: [Hunter] }", "managers 或 { roles: [猎手] }"),
          nearest: NearestWord.nearest(to: word, in: ["managers"]), &problems)
        return nil
      }
      self = .managers
      return
    }
    let example = "{ roles: [Hunter] }"
    guard let block = Block(setting, allowed: ["roles"], example: example, &problems),
      let list = block.required("roles", example: "[Hunter]", &problems)?
        .list(atMost: 100, of: Phrase("roles", "角色"), &problems)
    else { return nil }
    var roles: [String] = []
    for entry in list {
      if let role = entry.text(&problems) { roles.append(role) }
    }
    self = .roles(roles)
  }
}
