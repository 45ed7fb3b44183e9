import Facts
import Problems
import Quantities
import Workspaces

extension Facts {
  /// `12 tables, 48,210 rows`
  var tally: Phrase {
    let digits = String(rowCount)
    var rows = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { rows += "," }
      rows.append(digit)
    }
    return Phrase(
      "\(tableCount) tables, \(rows) rows", "\(tableCount) 张表，\(rows) 行")
  }

  /// The first and last day with an order; nil where there are none.
  var orderDays: ClosedRange<Day>? {
    guard case .days(let days)? = self[.orders].columns["date"] else { return nil }
    let known = days.filter { $0 != Column.noDay }
    guard let first = known.min(), let last = known.max() else { return nil }
    return Day(number: first)...Day(number: last)
  }

  /// Whether there are orders in `period`; adds a problem where there are none.
  func covers(_ period: Period, problems: inout Problems) -> Bool {
    guard let days = orderDays else {
      problems.add(.emptyPeriod(period.description, first: "–", last: "–"))
      return false
    }
    guard case .days(let dates)? = self[.orders].columns["date"],
      dates.contains(where: { period.days.contains(Day(number: $0)) })
    else {
      problems.add(
        .emptyPeriod(
          period.description, first: days.lowerBound.description,
          last: days.upperBound.description))
      return false
    }
    return true
  }
}

extension Problem {
  /// A character that no installed font has.
  static func missingGlyph(_ scalar: Unicode.Scalar) -> Problem {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return .missingGlyph(
      String(Character(scalar)),
      code: "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
      at: Place("fonts"))
  }
}
