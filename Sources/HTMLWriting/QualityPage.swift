/// The page on the data of a period: how many rows were read and used, and what was wrong with the
/// others. It tells counts and places, and nothing that a row says.
public struct QualityPage: Hashable, Sendable {
  /// What came of one table's rows, worded.
  public struct Table: Hashable, Sendable {
    public var name: String
    /// In the order of the page's columns.
    public var counts: [String]

    public init(name: String, counts: [String]) {
      self.name = name
      self.counts = counts
    }
  }

  /// Something that was found in the data.
  public struct Finding: Hashable, Sendable {
    /// `Warning`
    public var severity: String
    public var message: String
    /// What it does to the report.
    public var consequence: String
    /// What can be done; empty where that goes without saying.
    public var help: String
    /// How often and where.
    public var places: String

    public init(
      severity: String, message: String, consequence: String, help: String, places: String
    ) {
      self.severity = severity
      self.message = message
      self.consequence = consequence
      self.help = help
      self.places = places
    }
  }

  public var head: PageHead
  public var tablesTitle: String
  /// The first is the table's name.
  public var columns: [String]
  public var tables: [Table]
  public var findingsTitle: String
  public var findings: [Finding]
  /// Said where there are no findings.
  public var nothingFound: String

  public init(
    head: PageHead, tablesTitle: String, columns: [String], tables: [Table],
    findingsTitle: String, findings: [Finding], nothingFound: String
  ) {
    self.head = head
    self.tablesTitle = tablesTitle
    self.columns = columns
    self.tables = tables
    self.findingsTitle = findingsTitle
    self.findings = findings
    self.nothingFound = nothingFound
  }
}

extension PageValues where Model == QualityPage {
  /// What the templates of the page on data may name.
  static let quality = PageValues(
    head { $0.head } + [
      .text("tablesTitle", "the heading over the tables") { $0.tablesTitle },
      .list("columns", "the headings of the columns", of: .heading) { page in
        page.columns.enumerated().map { QualityHeading(text: $1, isFirst: $0 == 0) }
      },
      .list("tables", "what came of each table's rows", of: .qualityTable) { $0.tables },
      .text("findingsTitle", "the heading over what was found") { $0.findingsTitle },
      .list("findings", "what was found", of: .finding) { $0.findings },
      .flag("isSound", "whether nothing was found") { $0.findings.isEmpty },
      .text("nothingFound", "said where nothing was found") { $0.nothingFound },
    ])
}

/// The heading of a column of counts, or of the tables' names.
struct QualityHeading {
  let text: String
  let isFirst: Bool
}

extension PageValues where Model == QualityHeading {
  static let heading = PageValues([
    .text("text", "the heading") { $0.text },
    .text("classes", "its alignment") { $0.isFirst ? "leading" : "trailing" },
  ])
}

extension PageValues where Model == QualityPage.Table {
  static let qualityTable = PageValues([
    .text("name", "the table") { $0.name },
    .list("counts", "its counts in the order of the columns", of: .count) { $0.counts },
  ])
}

extension PageValues where Model == String {
  static let count = PageValues([.text("text", "the count") { $0 }])
}

extension PageValues where Model == QualityPage.Finding {
  static let finding = PageValues([
    .text("severity", "how serious it is") { $0.severity },
    .text("message", "what was found") { $0.message },
    .text("consequence", "what it does to the report") { $0.consequence },
    .text("help", "what can be done, or nothing") { $0.help },
    .text("places", "how often and where") { $0.places },
  ])
}
