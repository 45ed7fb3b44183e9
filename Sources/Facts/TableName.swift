/// The tables that period data can fill; only reps and orders are needed to begin.
public enum TableName: String, Sendable, Hashable, CaseIterable {
  case reps, teams, memberships, regions, territories, accounts, products, costs, orders
  case orderLines = "order_lines"
  case targets, feedback
}
