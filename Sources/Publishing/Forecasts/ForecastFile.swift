import Evaluation
import Quantities
import RowReading

/// A file of stated forecasts: a row for each subject and month.
enum ForecastFile {
  private static let columns = [
    "subject", "id", "origin", "month", "expected", "low_80", "high_80", "low_95", "high_95",
    "naive",
  ]

  /// The same forecasts always give the same bytes.
  static func bytes(_ stated: [StatedForecast]) -> [UInt8] {
    var text = CSVText()
    text.row(columns.map { .text($0) })
    for one in stated {
      let numbers = [
        one.point, one.likely.lowerBound, one.likely.upperBound, one.wide.lowerBound,
        one.wide.upperBound, one.naive,
      ]
      text.row(
        [
          .text(one.audience.rawValue), .text(ForecastID.written(one.id)),
          .text(one.origin.description),
          .text(one.month.description),
        ] + numbers.map { .number($0.decimalText(atMost: 6)) })
    }
    return text.bytes
  }

  /// Reads what `bytes` wrote; nil where it is anything else.
  static func forecasts(at path: String, _ calendar: FiscalCalendar) throws(RowFailure)
    -> [StatedForecast]?
  {
    let reader = try FileRows.reader(
      path: path, options: RowOptions(header: .line(1), delimiter: 44))
    guard reader.header.names == columns else { return nil }
    var stated: [StatedForecast] = []
    let batch = RowBatch()
    while try reader.fill(batch) {
      for row in 0..<batch.rowCount {
        let cells = columns.indices.map { batch.text(row, $0) }
        guard let one = StatedForecast(cells, calendar) else { return nil }
        stated.append(one)
      }
    }
    return stated
  }
}

extension StatedForecast {
  fileprivate init?(_ cells: [String], _ calendar: FiscalCalendar) {
    let numbers = cells[4...].compactMap { ForecastNumber.value($0) }
    guard let audience = Policy.Audience(rawValue: cells[0]), numbers.count == 6,
      let origin = Period(cells[2], calendar: calendar), origin.grain == .month,
      let month = Period(cells[3], calendar: calendar), month.grain == .month,
      numbers[1] <= numbers[2], numbers[3] <= numbers[4]
    else { return nil }
    self.init(
      audience: audience, id: ForecastID.read(cells[1]), origin: origin, month: month,
      point: numbers[0], likely: numbers[1]...numbers[2], wide: numbers[3]...numbers[4],
      naive: numbers[5])
  }
}

private enum ForecastNumber {
  /// A decimal with at most six places.
  static func value(_ text: String) -> Fraction? {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(
      separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count < 30,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.count <= 6, let digits = Int128(parts[0] + decimals) else { return nil }
    let scale = (0..<decimals.count).reduce(Int128(1)) { scale, _ in scale * 10 }
    return Fraction(isNegative ? -digits : digits, scale)
  }
}

private enum ForecastID {
  /// An apostrophe more where there is one, which is not taken for the one that keeps spreadsheets
  /// from running a text.
  static func written(_ id: String) -> String { id.hasPrefix("'") ? "'" + id : id }

  static func read(_ text: String) -> String {
    let rest = text.dropFirst()
    return text.hasPrefix("'") && (rest.hasPrefix("'") || CSVText.startsFormula(String(rest)))
      ? String(rest) : text
  }
}
