import Measures

extension KPI {
  /// The four sides of performance by which the built-in KPIs are listed.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    case results, process, customers, growth
  }

  /// All built-in KPIs under `rules`, in the order in which they are listed.
  static func builtIn(_ rules: MeasurementRules) -> [KPI] {
    Side.allCases.flatMap { builtIn(rules, $0) }
  }

  static func builtIn(_ rules: MeasurementRules, _ side: Side) -> [KPI] {
    switch side {
    case .results: results(rules)
    case .process: process(rules)
    case .customers: customers
    case .growth: growth
    }
  }

  private static func results(_ rules: MeasurementRules) -> [KPI] {
    [
      salesAmount, orders, targetAttainment, salesVariance, averageOrder, medianOrder,
      growthPrevious, growthYearAgo, discountRate, grossMargin, marketShare,
      collectionRate(rules), daysSalesOutstanding, overdueShare, expenses, salesCostRatio(rules),
      expenseAttainment, channelEfficiency, forecastAccuracy,
    ]
  }

  private static func process(_ rules: MeasurementRules) -> [KPI] {
    [
      leadConversion, leadConversionFlow, winRate, winRateValue, averageDeal, medianDeal,
      salesCycle, salesCycleMean, pipelineCoverage, salesVelocity, activities, activitiesPerDay,
      calls, visits, demos, meetings, visitSuccess, responseTime, touchedLeads,
    ] + stageConversions(rules)
  }

  private static let customers: [KPI] = [
    activeCustomers, newCustomers, newCustomerRate, repeatPurchaseRate, retentionRate, churnRate,
    netRevenueRetention, grossRevenueRetention, customerLifetimeValue, csat, csatMean,
    responseRate, nps, reviewSentiment, positiveReviews, negativeReviews, complaintRate,
  ]

  private static let growth: [KPI] = [
    planCompletion, trainingHours, trainingCompletion, trainingGain,
  ]
}
