import Evaluation
import Facts
import Measures
import Quantities

/// What KPIs, measures and columns are called in a language: built-in ones as the word lists say, a
/// workspace's own as it calls them.
///
///     Terms(words, catalogue: catalogue).name(of: "won_deals")   // won deals
public struct Terms: Sendable {
  public let words: WordList
  public let catalogue: Catalogue

  public init(_ words: WordList, catalogue: Catalogue) {
    self.words = words
    self.catalogue = catalogue
  }

  public func name(of kpi: KPI) -> String {
    own(kpi).map { Direction.plain($0.name) } ?? words("kpi.\(kpi.id).name")
  }

  /// What it is, in a sentence.
  public func text(of kpi: KPI) -> String {
    own(kpi).map { Direction.plain($0.text) } ?? words("kpi.\(kpi.id).text")
  }

  /// A workspace's words in this language, else in the other one.
  private func own(_ kpi: KPI) -> KPI.Words? {
    kpi.words[words.language] ?? Language.allCases.lazy.compactMap { kpi.words[$0] }.first
  }

  public func name(of id: Measure.ID) -> String {
    let stages = catalogue.rules.stages
    for (index, stage) in stages.enumerated() where Measure.stageMeasure(index) == id {
      return words("measure.entered_stage", ["stage": stage])
    }
    if let own = catalogue.measureNames[id] {
      return Direction.plain(own[words.language] ?? id.rawValue)
    }
    let key = "measure.\(id)"
    return words.has(key) ? words(key) : id.rawValue
  }

  /// What the targets of a KPI are called, by what they are set for.
  func target(of kpi: String) -> String {
    let (kpi, isWhole) = Formula.targeted(kpi)
    var name = kpi
    if let found = catalogue.kpi(kpi) {
      name = self.name(of: found)
      if found.formula.form == .total, let measure = found.formula.measures.first {
        name = self.name(of: measure)
      }
    }
    return words(isWhole ? "formula.wholeTarget" : "formula.target", ["kpi": name])
  }

  /// A column, also of a table that is referred to: `closing day of the deal`.
  func name(of path: Measure.Path, in table: TableName) -> String {
    guard let reference = path.reference,
      let target = TableSchema.of(table).target(ofReference: reference)
    else { return name(ofColumn: path.column, in: table) }
    let column = name(ofColumn: path.column, in: target)
    if reference == path.column { return column }
    return words(
      "counted.path", ["column": column, "reference": name(ofColumn: reference, in: table)])
  }

  private func name(ofColumn column: String, in table: TableName) -> String {
    for key in ["field.\(table.rawValue).\(column)", "field.\(column)"] where words.has(key) {
      return words(key)
    }
    return column
  }

  func name(of table: TableName) -> String { words("table.\(table.rawValue)") }

  /// Texts of data in quotes, one of which holds: `“won” or “lost”`.
  func alternatives(_ texts: [String]) -> String {
    texts.map {
      $0.isEmpty
        ? words("counted.empty") : words("counted.quoted", ["text": Direction.plain($0)])
    }.joined(separator: words("counted.or"))
  }
}
