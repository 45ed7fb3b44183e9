import Foundation
import Problems
import TestSupport
import Testing

/// Every problem that there is, once, in its exact words.
struct ProblemGalleryTests {
  static let settings = Place("scorebook.yaml", line: 12, column: 5)
  static let cards = Place("scorecards.yaml", line: 4, column: 9)
  static let row = Place("Data/orders.csv", line: 17)
  static let file = Place("Data/orders.csv")

  static let configuration: [Problem] = [
    .missingSettings(
      "scorebook.yaml", purpose: "it says who the organization is", at: Place("scorebook.yaml")),
    .unreadableFile("Permission denied", at: file),
    .oversizedFile(limit: "1 MB", at: Place("scorebook.yaml")),
    .invalidYAML("did not find expected ',' or ']'", at: settings, excerpt: "  reps: [a"),
    .unknownKey("perid", nearest: "period", allowed: ["file", "period"], at: settings),
    .unknownKey("\u{202E}<script>", nearest: nil, allowed: [], at: settings),
    .repeatedKey("file", at: settings),
    .missingKey("file", at: settings, example: "file: orders.csv"),
    .wrongValue(
      "dayfirst", key: "dates", expected: "day-first or month-first", nearest: "day-first",
      at: settings),
    .repeatedEntry("KPI", "orders", in: "scorecard “rep”", at: cards),
    .weightsDoNotSum("99.5", card: "rep", at: cards),
  ]

  static let data: [Problem] = [
    .noSuchSource(table: "orders", pattern: "orders-*.csv", at: settings),
    .notCSV("UTF-16 text", at: file),
    .emptyFile(at: file),
    .emptyTable("orders", at: settings),
    .overlongLine(at: row),
    .missingColumn(
      "订单编号", for: "id", nearest: "订单号", header: ["订单号", "下单日期"],
      at: Place("Data/orders.csv", line: 1)),
    .repeatedColumn("金额", at: Place("Data/orders.csv", line: 1)),
    .noSource(ofTable: "accounts", column: "account", at: settings),
    .unreadableValue("12,5", column: "amount", expected: "an amount", at: row),
    .emptyValue(column: "id", at: row),
    .ambiguousDates("date", example: "3/10/2026", at: row),
    .wrongCellCount(found: 4, expected: 5, at: row),
    .wrongCellCount(found: 6, expected: 5, at: row),
    .unclosedQuote(at: row),
    .invalidUTF8(at: row),
    .repeatedID("A1", table: "orders", at: row),
    .unknownReference(
      "R0O1", column: "rep", table: "reps", rows: 12, nearest: "R001", effect: .unassigned,
      at: row),
    .unknownReference(
      "A9", column: "order", table: "orders", nearest: nil, effect: .rowLeftOut, at: row),
    .unknownReference(
      "P9", column: "product", table: "products", nearest: nil, effect: .countsAsEmpty, at: row),
    .repeatedTarget("sales_amount of rep R001 from 2026-01-01", at: row),
    .backwardRange(from: "2026-02-01", to: "2026-01-31", at: row),
    .missingCosts(count: 64, at: row),
    .emptyPeriod("2027-01", first: "2024-11-01", last: "2026-10-31"),
    .notAPeriod("2026-Q5"),
  ]

  static let evaluation: [Problem] = [
    .asOfBeforePeriod("2026-09-30", period: "2026-10"),
    .notPublished("No space left on device"),
    .doesNotReconcile(
      measure: "sales_amount", period: "2026-10", parts: "teams", partsTotal: "12.5", whole: "12",
      rows: ["Data/orders.csv:17"], at: Place("Data/orders.csv")),
    .overlappingMemberships(
      rep: "李娜", day: "2026-10-03", other: "Data/memberships.csv:4",
      at: Place("Data/memberships.csv", line: 9)),
  ]

  static let templates: [Problem] = [
    .invalidTemplate(
      "“}}” closes no tag", at: Place("Templates/table.mustache", line: 3), excerpt: "{{name}}}}"),
    .unknownTag("nmae", nearest: "name", at: Place("Templates/table.mustache", line: 3)),
    .unknownTemplate("tabel.mustache", nearest: "table.mustache", at: Place("Templates/tabel")),
    .missingGlyph("𰻝", code: "U+30EDD", at: Place("Data/reps.csv")),
  ]

  static let all = configuration + data + evaluation + templates

  @Test func `every problem says exactly this`() throws {
    let text = ProblemGalleryTests.all.map { problem in
      var problems = Problems()
      problems.add(problem)
      return problems.text
    }.joined(separator: "\n")
    #expect(try Golden.difference(of: text, from: "problems.txt") == nil)
  }

  @Test func `no problem is missing from the gallery`() throws {
    let folder = ProjectFolder.root.appending(components: "Sources", "Problems")
    let codes = Set(ProblemGalleryTests.all.map(\.code))
    var found = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(of: /"([a-z0-9-]+)(?:\\\(table\))?", \.(?:error|warning|note)/) {
        found += 1
        let code = String(match.1)
        #expect(codes.contains { $0 == code || $0.hasPrefix(code) }, "\(code) is missing")
      }
    }
    #expect(found > 30)
  }
}
