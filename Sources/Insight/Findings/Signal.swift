import Quantities

/// What findings can be made from: a closed set of things that are looked for.
public enum Signal: String, Sendable, Hashable, CaseIterable {
  /// The steady rise or fall of a rep's or team's part of all sales over a year.
  case trend
  /// A KPI over a year against that of one's peers.
  case peers
  /// A product's, category's or channel's part of all sales, rising or falling over a year.
  case shift
  /// Sales against those of the period before and of a year ago, and what the difference is made of.
  case change
  /// How many periods in a row the target was met or missed.
  case streak
  /// A segment of customers who are less content than the others.
  case segment
  /// A customer who owes for long.
  case unpaid
  /// What was given back in the period.
  case returns
  /// How much hangs on one customer.
  case concentration
  /// Open deals past their day or far older than deals get.
  case stalled
  /// Open deals against what is still to be reached.
  case coverage
  /// What peers sell and one does not.
  case gap
  /// The lines that cost a scorecard the most points.
  case lostPoints = "lost-points"
  /// Somebody new.
  case arrival
  /// Somebody who left.
  case departure
  /// Somebody who changed teams.
  case move
  /// The months that run high and low each year.
  case season
  /// What is sold without a known cost.
  case costless
  /// The largest orders of the period.
  case win
  /// What the best do otherwise than the rest.
  case habit
  /// A weekday on which activities of a kind succeed more often, or less, than on others.
  case weekday

  /// The values that it tells, by name; what rules may compare and say.
  public var values: [String: SignalValue.Kind] {
    switch self {
    case .trend:
      [
        "change": .change, "before": .money, "now": .money, "months": .count, "chance": .chance,
        "size": .money,
      ]
    case .peers:
      [
        "kpi": .kpi, "value": .value, "median": .value, "rank": .count, "of": .count,
        "cases": .count, "chance": .chance, "better": .count, "size": .money, "ratio": .share,
      ]
    case .shift:
      [
        "thing": .text, "change": .change, "before": .share, "now": .share, "months": .count,
        "chance": .chance, "size": .money, "sales": .money,
      ]
    case .change:
      [
        "now": .money, "before": .money, "change": .change, "size": .money, "by": .text,
        "part": .money, "share": .share, "customer": .text, "lost": .money, "chance": .chance,
      ]
    case .streak: ["met": .count, "missed": .count, "attainment": .share, "size": .money]
    case .segment:
      [
        "segment": .text, "content": .share, "others": .share, "gap": .share, "answers": .count,
        "chance": .chance, "sales": .money, "size": .money,
      ]
    case .unpaid:
      [
        "customer": .text, "size": .money, "largest": .money, "days": .days, "orders": .count,
        "share": .share,
        "customers": .count, "all": .money,
      ]
    case .returns:
      [
        "size": .money, "share": .share, "count": .count, "customer": .text, "product": .text,
        "largest": .money, "day": .day,
      ]
    case .concentration:
      ["customer": .text, "share": .share, "size": .money, "customers": .count]
    case .stalled:
      [
        "count": .count, "size": .money, "overdue": .count, "days": .days, "usual": .days,
        "share": .share,
      ]
    case .coverage: ["coverage": .value, "size": .money, "open": .money, "kpi": .kpi]
    case .gap: ["thing": .text, "peers": .share, "size": .money, "share": .share]
    case .lostPoints:
      [
        "kpi": .kpi, "value": .value, "target": .value, "points": .points, "size": .money,
        "average": .money, "orders": .count, "behind": .subject, "part": .money,
        "now": .money, "before": .money,
      ]
    case .arrival: ["day": .day, "months": .count, "sales": .money, "who": .subject]
    case .departure: ["day": .day, "size": .money, "customers": .count, "who": .subject]
    case .move: ["day": .day, "from": .subject, "to": .subject, "who": .subject]
    case .season:
      [
        "high": .list, "low": .list, "strength": .share, "most": .change, "least": .change,
        "chance": .chance,
      ]
    case .costless:
      ["size": .money, "share": .share, "products": .list, "count": .count]
    case .win:
      [
        "customer": .text, "size": .money, "day": .day, "share": .share, "things": .list,
        "part": .share, "isNew": .count, "who": .subject,
      ]
    case .habit:
      [
        "kpi": .kpi, "best": .value, "rest": .value, "effect": .change, "count": .count,
        "others": .count, "better": .count, "chance": .chance,
      ]
    case .weekday:
      [
        "kind": .text, "weekday": .weekday, "share": .share, "others": .share, "gap": .share,
        "count": .count, "chance": .chance,
      ]
    }
  }

  /// Whether a rule has to name a KPI or thing that it looks at.
  public var needsKPI: Bool { self == .peers || self == .habit }
}
