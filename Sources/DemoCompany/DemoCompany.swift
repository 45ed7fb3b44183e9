import Quantities

/// An example company's workspace, made from a seed: exports, settings and what was planted.
///
///     try DemoCompany(.init()).files { path, bytes in … }
///
/// The same size and seed give the same bytes on every machine. The company is 星河科技, Galaxy
/// Technology, which sells equipment and services in China; its last month is October 2026.
public struct DemoCompany: Sendable {
  /// How large the company is and which language its files are in.
  public struct Size: Sendable {
    /// Reps who ever worked here, 1 through 5,000.
    public var reps: Int
    /// Months of orders up to October 2026, 1 through 60.
    public var months: Int
    public var seed: UInt64
    /// The locale in scorebook.yaml, and the language of headers and names.
    public var language: Language

    public static let allowedReps = 1...5000
    public static let allowedMonths = 1...60

    public init(
      reps: Int = 40, months: Int = 24, seed: UInt64 = 7, language: Language = .chinese
    ) {
      self.reps = reps
      self.months = months
      self.seed = seed
      self.language = language
    }
  }

  let company: Company

  public init(_ size: Size) {
    precondition(Size.allowedReps.contains(size.reps), "a demo company has 1 to 5,000 reps")
    precondition(Size.allowedMonths.contains(size.months), "a demo company has 1 to 60 months")
    company = Company(size)
  }

  /// Calls `write` once a file, in a fixed order, with its path relative to the workspace.
  public func files(_ write: (String, [UInt8]) throws -> Void) rethrows {
    try write("scorebook.yaml", Array(company.scorebookText.utf8))
    try write("scorecards.yaml", Array(company.scorecardsText.utf8))
    try write("kpis.yaml", Array(company.kpisText.utf8))
    try write("plan.yaml", Array(company.planText.utf8))
    try write("pay.yaml", Array(company.payText.utf8))
    for (name, file) in company.masterTables {
      try write("Data/\(name).csv", file.bytes)
    }
    let book = OrderBook(company)
    let pipeline = Pipeline(company, book)
    var truth = SalesTruth()
    for year in company.years {
      let (orders, lines) = company.orderFiles(ofYear: year, book, pipeline, noting: &truth)
      try write("Data/orders-\(year).csv", orders.bytes)
      try write("Data/order_lines-\(year).csv", lines.bytes)
    }
    try write("Data/targets.csv", company.targetsFile.bytes)
    try write("Data/feedback.csv", company.feedbackFile.bytes)
    try write("Data/deals.csv", company.dealsFile(pipeline).bytes)
    try write("Data/stage_changes.csv", company.stageChangesFile(pipeline).bytes)
    try write("Data/leads.csv", company.leadsFile(pipeline).bytes)
    let payments = company.payments(book)
    try write("Data/payments.csv", company.paymentsFile(payments, book).bytes)
    let (splits, plantedSplit) = company.creditSplits(book)
    try write("Data/credit_splits.csv", company.creditSplitsFile(splits, book).bytes)
    try write("Data/activities.csv", company.activitiesFile(pipeline).bytes)
    try write("Data/expenses.csv", company.expensesFile.bytes)
    try write("Data/trainings.csv", company.trainingsFile.bytes)
    try write("Data/markets.csv", company.marketsFile(book).bytes)
    try write("Data/improvement_actions.csv", company.improvementActionsFile.bytes)
    let pipelineTruth = PipelineTruth(
      book: book, pipeline: pipeline, payments: payments, split: plantedSplit)
    try write("Data/planted.json", Array(company.plantedText(truth, pipelineTruth).utf8))
  }
}
