import Quantities

/// How one KPI is defined and measured, told in one language: a page of the site, and what
/// `scorebook kpis` prints.
public struct MethodPage: Hashable, Sendable {
  /// One of the measures that the formula is made from.
  public struct Part: Hashable, Sendable {
    /// As files name it: `won_deals`.
    public var id: String
    public var name: String
    /// Table, rows, day, window, credit.
    public var details: [Detail]
  }

  /// A worked example.
  public struct Example: Hashable, Sendable {
    /// What the measures come to.
    public var given: [Detail]
    /// The formula with these numbers; empty where it is a single one, or cannot be worked out.
    public var working: String
    /// The value, or why it is not measured.
    public var result: String
    public var isMeasured: Bool
  }

  public var language: Language
  /// As scorecards name it: `win_rate`.
  public var id: String
  public var name: String
  /// What it is, in a sentence.
  public var text: String
  /// Whether the workspace defines it.
  public var isOwn: Bool
  /// `won deals ÷ deals won or lost`
  public var formula: String
  /// Unit, direction, tables.
  public var facts: [Detail]
  public var parts: [Part]
  /// What the workspace chose, of what changes this KPI.
  public var settings: [Detail]
  /// Edge cases, certainty, how teams are worked out.
  public var rules: [Detail]
  public var examples: [Example]
  public var headings: MethodHeadings

  /// The page's file beside those of the other KPIs.
  public var fileName: String { MethodPage.fileName(of: id) }

  /// Also of an id with characters that would lead elsewhere.
  public static func fileName(of id: String) -> String {
    String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" }) + ".html"
  }
}

/// The fixed words around a page's content.
public struct MethodHeadings: Hashable, Sendable {
  /// What the page is: `KPI`.
  public var kicker: String
  /// Said of a workspace's own KPI.
  public var own: String
  public var formula: String
  public var parts: String
  public var settings: String
  public var rules: String
  public var examples: String

  init(_ words: WordList) {
    kicker = words("methods.kicker")
    own = words("methods.own")
    formula = words("methods.formula")
    parts = words("methods.parts")
    settings = words("methods.settings")
    rules = words("methods.rules")
    examples = words("methods.examples")
  }
}

/// All KPIs by their sides, each with a sentence.
public struct MethodIndex: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var id: String
    public var name: String
    public var text: String

    public var fileName: String { MethodPage.fileName(of: id) }
  }

  public struct Group: Hashable, Sendable {
    public var id: String
    public var title: String
    public var entries: [Entry]
  }

  public var language: Language
  public var name: String
  public var introduction: String
  public var groups: [Group]
}
