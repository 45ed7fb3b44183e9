// Problems of rows that refer to other rows.

/// What becomes of a row that refers to something unknown.
public enum UnknownReferenceEffect: Sendable {
  case unassigned
  case rowLeftOut
  case countsAsEmpty

  var consequence: Phrase {
    switch self {
    case .unassigned:
      Phrase(
        "what these rows say counts for the organization, as unassigned",
        "这些行计入整个组织，列为未归属")
    case .rowLeftOut:
      Phrase("these rows are left out of every figure", "这些行不计入任何数字")
    case .countsAsEmpty: Phrase("the value counts as empty there", "该值按空值处理")
    }
  }
}

extension Problem {
  /// A reference to something that is not in its table; one problem for all `rows` that have it.
  public static func unknownReference(
    _ id: String, column: String, table: String, rows: Int = 1, nearest: String?,
    effect: UnknownReferenceEffect, severity: Severity = .warning, at place: Place
  ) -> Problem {
    func unknown(_ id: Phrase) -> Phrase {
      Phrase(
        "“\(column)” names \(id.english)" + (rows == 1 ? "" : " in \(rows) rows")
          + ", which is not in “\(table)”",
        (rows == 1 ? "" : "有 \(rows) 行的") + "“\(column)”写的是\(id.chinese)，而“\(table)”中没有")
    }
    return Problem(
      "unknown-reference", of: table, severity, at: place, isCheck: true,
      unknown(Phrase(same: quoted(id))) + didYouMean(nearest),
      discreet: unknown(Phrase("an id", "某个编号")), consequence: effect.consequence)
  }

  /// Lines whose product has no cost on their day.
  public static func missingCosts(count: Int, at place: Place) -> Problem {
    Problem(
      "missing-costs", .warning, at: place, isCheck: true,
      Phrase("\(count) order lines have no cost on their day", "\(count) 行订单明细在当日没有成本"),
      consequence: Phrase(
        "they stay out of the gross margin, which is told as not measured where too much is missing",
        "这些明细不计入毛利率；缺得太多时，毛利率列为未计量"),
      help: Phrase(
        "add the product's cost, or the dates from which it holds, to “costs”",
        "请在“costs”中补上产品的成本或其生效日期"))
  }
}
