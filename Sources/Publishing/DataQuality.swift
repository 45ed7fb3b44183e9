import Facts
import Foundation
import HTMLWriting
import PeriodData
import Problems
import Quantities
import Reports

/// What is published of a period's data: a page of counts and places, and the rows that could not
/// be used.
struct DataQuality {
  /// Beside the organization's page.
  static let pageName = "data-quality.html"
  /// The folder of rows in quarantine, one file a table. They hold whatever the rows say.
  static let quarantineFolder = "quarantine"

  let intakes: [TableName: Intake]
  /// What was found in the data.
  let problems: Problems

  private var tables: [(name: TableName, intake: Intake)] {
    TableName.allCases.compactMap { name in intakes[name].map { (name, $0) } }
  }

  /// How many rows were read, and how many of them could not be used.
  var rowCounts: RowCounts {
    RowCounts(
      read: intakes.values.reduce(0) { $0 + $1.read },
      quarantined: intakes.values.reduce(0) { $0 + $1.quarantine.count })
  }

  /// The page on the data.
  func page(of edition: Edition) -> QualityPage {
    let words = edition.words
    func count(_ number: Int) -> String { edition.numerals.count(Fraction(Int128(number))) }
    return QualityPage(
      head: PageHead(
        of: edition, title: "quality.title", name: "quality.heading",
        introduction: "quality.introduction"), tablesTitle: words("quality.tables"),
      columns: [
        words("quality.column.table"), words("quality.column.read"), words("quality.column.used"),
        words("quality.column.setAside"), words("quality.column.quarantined"),
      ],
      tables: tables.map { name, intake in
        QualityPage.Table(
          name: name.rawValue,
          counts: [intake.read, intake.used, intake.setAside, intake.quarantine.count].map(count))
      },
      findingsTitle: words("quality.findings"),
      findings: findings.map { finding($0, edition, count) },
      nothingFound: words("quality.nothingFound"))
  }

  private var findings: [Problems.Entry] { problems.sorted.filter { $0.examples[0].isCheck } }

  private func finding(
    _ entry: Problems.Entry, _ edition: Edition, _ count: (Int) -> String
  ) -> QualityPage.Finding {
    let language = edition.words.language.ofInterface
    let first = entry.examples[0]
    let places = entry.examples.map(\.place.description)
    return QualityPage.Finding(
      severity: severity(entry.severity, edition.words),
      message: first.discreet[language], consequence: first.consequence[language],
      help: first.discreetHelp?[language] ?? "",
      places: edition.words(
        "quality.places",
        ["count": count(entry.count), "places": places.joined(separator: ", ")]))
  }

  private func severity(_ severity: Problem.Severity, _ words: WordList) -> String {
    switch severity {
    case .error: words("quality.severity.error")
    case .warning: words("quality.severity.warning")
    case .note: words("quality.severity.note")
    }
  }

  /// Writes the rows in quarantine of each table that has any.
  func writeQuarantine(in folder: String, _ language: Language) throws -> [PublishedFile] {
    var files: [PublishedFile] = []
    for (name, intake) in tables where intake.quarantine.count > 0 {
      let rows = QuarantinedRows(intake)
      let columns = rows.columns
      try FileManager.default.createDirectory(
        atPath: folder + "/" + DataQuality.quarantineFolder, withIntermediateDirectories: true)
      let file = try GrowingFile("\(DataQuality.quarantineFolder)/\(name.rawValue).csv", in: folder)
      var text = CSVText()
      text.row((["file", "line", "reason"] + columns).map { .text($0) })
      try rows.readAgain { row in
        var cells: [CSVText.Cell] = [
          .text(row.file), .number("\(row.line)"), .text(row.reason[language.ofInterface]),
        ]
        var rest = row.cells
        for column in columns {
          let index = rest.firstIndex { $0.name == column }
          cells.append(.text(index.map { rest.remove(at: $0).text } ?? ""))
        }
        // What stands beyond the header stays behind it.
        cells += rest.map { .text($0.text) }
        text.row(cells)
        if text.bytes.count >= GrowingFile.piece { try file.append(text.taken()) }
      }
      try file.append(text.taken())
      files.append(file.finished())
    }
    return files
  }
}

extension Language {
  /// The interface's language of the same name.
  var ofInterface: InterfaceLanguage {
    switch self {
    case .chinese: .chinese
    case .english: .english
    }
  }
}
