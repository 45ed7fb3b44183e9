import Reports

/// What a report's scorecard tells, kept until the data are written.
public struct ToldScorecard: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    var kpi: String
    var value: String
    var score: String
  }

  let subject: String
  let id: String
  let lines: [Line]

  /// Nil where the report has none.
  public init?(of report: Report) {
    let tables = report.sections.filter { $0.id == "scorecard" }.flatMap(\.content)
    guard case .table(let table)? = tables.first,
      let value = table.columns.firstIndex(where: { $0.id == "actual" }),
      let score = table.columns.firstIndex(where: { $0.id == "score" })
    else { return nil }
    subject = report.subject.rawValue
    id = report.id
    lines = table.rows.map {
      Line(kpi: $0.id, value: $0.cells[value].text, score: $0.cells[score].text)
    }
  }
}

/// Holds what scorecards tell against the published data.
///
///     DataInspection(of: scorecards, csv: bytes).flaws
public struct DataInspection {
  public let flaws: [Flaw]

  /// - Parameter csv: `data/scorecards.csv` as it was written.
  public init(of scorecards: [ToldScorecard], csv: [UInt8]) {
    let rows = DataInspection.rows(of: csv)
    var data: [[String]: (value: String, score: String)] = [:]
    if let header = rows.first, let subject = header.firstIndex(of: "subject"),
      let id = header.firstIndex(of: "id"), let kpi = header.firstIndex(of: "kpi"),
      let value = header.firstIndex(of: "value"), let score = header.firstIndex(of: "score")
    {
      for row in rows.dropFirst() where row.count == header.count {
        data[[row[subject], row[id], row[kpi]]] = (row[value], row[score])
      }
    }
    var flaws: [Flaw] = []
    for card in scorecards {
      for line in card.lines {
        // Rows that sum up others or were given by hand have no KPI.
        guard let row = data[[card.subject, card.id, line.kpi]] else { continue }
        for (told, exact) in [(line.value, row.value), (line.score, row.score)]
        where !DataInspection.agree(told, exact) {
          flaws.append(Flaw(.unlikeData, subject: "\(line.kpi): \(told)", other: exact))
        }
      }
    }
    self.flaws = flaws
  }

  /// Whether `told` is `exact` rounded; where either is no number there is nothing to compare, but
  /// a number against nothing is unlike.
  private static func agree(_ told: String, _ exact: String) -> Bool {
    // A total is told with its grade: “87.4 · A”.
    let first = told.split(separator: " · ").first.map(String.init) ?? told
    guard let number = WordedNumber(first) else { return true }
    guard let exact = Double(exact) else { return exact.isEmpty && told.isEmpty }
    return number.agrees(with: exact)
  }

  /// The cells of a CSV file with quotes where they are needed.
  private static func rows(of csv: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = csv.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < csv.count {
      let byte = csv[index]
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted, index + 1 < csv.count, csv[index + 1] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll()
      case UInt8(ascii: "\n") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll()
        rows.append(row)
        row.removeAll()
      case UInt8(ascii: "\r") where !isQuoted: break
      default: cell.append(byte)
      }
      index += 1
    }
    return rows
  }
}
