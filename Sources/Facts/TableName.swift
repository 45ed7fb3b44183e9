/// The tables that period data can fill; reps and one table of facts are enough to begin.
///
/// In the order in which they are read and listed: a table comes after those it refers to.
public enum TableName: String, Sendable, Hashable, CaseIterable {
  // Who sells, what, to whom.
  case teams, reps, memberships, regions, territories, accounts, products, costs
  // What happened.
  case deals, leads
  case stageChanges = "stage_changes"
  case orders
  case orderLines = "order_lines"
  case payments, activities, feedback, trainings, expenses
  // What it is held to.
  case targets, markets
  case currencyRates = "currency_rates"
  case creditSplits = "credit_splits"
  case improvementActions = "improvement_actions"
  case adjustments
}
