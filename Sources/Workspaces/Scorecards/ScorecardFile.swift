import Evaluation
import Problems
import Quantities

// One scorecard of scorecards.yaml.

extension Scorecard {
  /// Reads a scorecard and tells all that is wrong with it.
  ///
  /// - Parameters:
  ///   - grades: the names that a veto may give; any where there are none.
  ///   - isForRole: whether it says whom it is for.
  init?(
    _ setting: Setting, _ catalogue: Catalogue, grades: [String], isForRole: Bool = false,
    _ problems: inout Problems
  ) {
    let example = "{ lines: [{ kpi: sales_amount, weight: 0 }] }"
    let keys = ["lines", "dimensions", "bonus_most"] + (isForRole ? ["for"] : [])
    guard let block = Block(setting, allowed: keys, example: example, &problems) else {
      return nil
    }
    var reading = Reading(card: setting.key, catalogue: catalogue, grades: grades)
    var dimensions: [Dimension] = []
    if let parts = block["dimensions"] {
      if let lines = block["lines"] {
        lines.tell(
          Phrase(
            "no lines beside dimensions, which have their own",
            "有 dimensions 时不写 lines，各维度有自己的行"),
          &problems)
      }
      guard let list = parts.list(atMost: 20, of: Phrase("dimensions", "维度"), &problems) else {
        return nil
      }
      for entry in list {
        let start = reading.lines.count
        guard let head = Dimension(entry, &reading, &problems) else { continue }
        if dimensions.contains(where: { $0.name == head.name }) {
          problems.add(
            .repeatedEntry(
              Phrase("dimension", "维度"), head.name, in: reading.named, at: entry.place))
        }
        dimensions.append(
          Dimension(name: head.name, titles: head.titles, lines: start..<reading.lines.count))
      }
    } else {
      let lines = block.required("lines", example: "[{ kpi: sales_amount, weight: 0 }]", &problems)
      guard let lines, reading.add(lines, &problems) else { return nil }
    }
    let sum = reading.lines.reduce(Fraction.zero) { $0 + $1.weight }
    if reading.isComplete, sum != Fraction(100) {
      problems.add(
        .weightsDoNotSum(sum.decimalText(atMost: 6), card: setting.key, at: setting.place))
    }
    let most = block["bonus_most"]?.points(0...100, &problems)
    self.init(lines: reading.lines, dimensions: dimensions, bonusMost: most)
  }

  /// The lines of a card as they are read.
  fileprivate struct Reading {
    let card: String
    let catalogue: Catalogue
    let grades: [String]
    var lines: [Line] = []
    /// Whether every line could be read.
    var isComplete = true

    init(card: String, catalogue: Catalogue, grades: [String]) {
      self.card = card
      self.catalogue = catalogue
      self.grades = grades
    }

    var named: Phrase { Phrase("scorecard “\(card)”", "评分卡“\(card)”") }

    /// False where it is no list.
    mutating func add(_ setting: Setting, _ problems: inout Problems) -> Bool {
      guard let list = setting.list(atMost: 100, of: Phrase("lines", "行"), &problems) else {
        isComplete = false
        return false
      }
      for entry in list {
        guard let line = Line(entry, catalogue, grades: grades, &problems) else {
          isComplete = false
          continue
        }
        if lines.contains(where: { $0.kpi == line.kpi }) {
          problems.add(
            .repeatedEntry(Phrase("KPI", "指标"), line.kpi, in: named, at: entry.place))
        }
        lines.append(line)
      }
      return true
    }
  }
}

extension Scorecard.Dimension {
  /// Reads a dimension, its lines into `reading`.
  fileprivate init?(
    _ setting: Setting, _ reading: inout Scorecard.Reading, _ problems: inout Problems
  ) {
    let example = "{ name: results, lines: [{ kpi: sales_amount, weight: 0 }] }"
    guard
      let block = Block(
        setting, allowed: ["name", "title", "lines"], example: example, &problems)
    else {
      reading.isComplete = false
      return nil
    }
    let name = block.required("name", example: "results", &problems)?.text(&problems)
    let titles = block["title"].map { Self.titles($0, &problems) }
    if let lines = block.required(
      "lines", example: "[{ kpi: sales_amount, weight: 0 }]", &problems)
    {
      _ = reading.add(lines, &problems)
    } else {
      reading.isComplete = false
    }
    guard let name else { return nil }
    self.init(name: name, titles: titles ?? [:], lines: 0..<0)
  }

  /// A text for all languages, or one for each.
  private static func titles(_ setting: Setting, _ problems: inout Problems)
    -> [Language: String]
  {
    var titles: [Language: String] = [:]
    if setting.node.mapping == nil {
      guard let text = setting.text(&problems) else { return [:] }
      for language in Language.allCases { titles[language] = text }
      return titles
    }
    let block = Block(
      setting, allowed: Language.allCases.map(\.rawValue), example: "{ en: Results }", &problems)
    for language in Language.allCases {
      titles[language] = block?[language.rawValue]?.text(&problems)
    }
    return titles
  }
}
