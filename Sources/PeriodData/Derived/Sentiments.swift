import Facts
import Problems
import Quantities
import Sentiment

/// How well or badly customers speak, where no source tells.
enum Sentiments {
  private static let one: Int64 = 1_000_000

  /// Gives the feedback the column `sentiment`: what its text comes to, from −1 to 1; none where
  /// there is no text. A row whose source tells anything else is left out.
  static func complete(
    _ table: inout Table, _ lexicon: Lexicon, _ intake: inout Intake, _ problems: inout Problems
  ) {
    guard table.rowCount > 0 else { return }
    var checks = TableChecks(schema: TableSchema.of(.feedback), rowCount: table.rowCount)
    let given = table.columns["sentiment"] != nil
    guard case .text(let texts)? = table.columns["text"] ?? (given ? .text(TextColumn()) : nil)
    else { return }
    let read = compounds(of: texts, lexicon)
    var sentiments = AmountColumn()
    sentiments.reserve(table.rowCount)
    for row in 0..<table.rowCount {
      let own = given ? table.amount("sentiment", row: row) : nil
      if let own, !(-one...one).contains(own) {
        checks.leaveOut(
          row, of: table,
          .unreadableValue(
            Fraction(Int128(own), Int128(one)).decimalText(atMost: 6), column: "sentiment",
            expected: Phrase("a number from -1 to 1", "-1 至 1 的数字"),
            at: table.place(ofRow: row)), &problems)
      }
      sentiments.append(own ?? (row < texts.count ? read[Int(texts.code(ofRow: row))] : nil))
    }
    table.columns["sentiment"] = .amounts(sentiments)
    guard checks.keep.contains(false) else { return }
    table.compact(checks.keep)
    intake.quarantine.add(contentsOf: checks.quarantine)
    intake.used = table.rowCount
  }

  /// By the codes of texts, each different one being read once; of the empty one nothing.
  private static func compounds(of texts: TextColumn, _ lexicon: Lexicon) -> [Int64?] {
    guard texts.valueCount > 1 else { return [nil] }
    let reader = SentimentReader(lexicon)
    return texts.values.enumerated().map { code, text in
      code == 0 ? nil : reader.opinion(of: text).millionths
    }
  }
}
