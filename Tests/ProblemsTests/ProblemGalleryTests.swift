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
      "scorebook.yaml", purpose: Phrase("it says who the organization is", "该文件说明组织是谁"),
      at: Place("scorebook.yaml")),
    .unreadableFile(Phrase(same: "Permission denied"), at: file),
    .oversizedFile(limit: "1 MB", at: Place("scorebook.yaml")),
    .invalidYAML(
      Phrase(same: "did not find expected ',' or ']'"), at: settings, excerpt: "  reps: [a"),
    .unknownKey("perid", nearest: "period", allowed: ["file", "period"], at: settings),
    .unknownKey("\u{202E}<script>", nearest: nil, allowed: [], at: settings),
    .unknownKey(nil, nearest: nil, allowed: ["file"], at: settings),
    .repeatedKey("file", at: settings),
    .missingKey("file", at: settings, example: "file: orders.csv"),
    .wrongValue(
      Phrase(same: "dayfirst"), key: "dates", expected: .either(["day-first", "month-first"]),
      nearest: "day-first", at: settings),
    .repeatedEntry(
      Phrase("KPI", "指标"), "orders", in: Phrase("scorecard “rep”", "评分卡“rep”"), at: cards),
    .noFacts(tables: ["orders", "deals"], at: settings),
    .weightsDoNotSum("99.5", card: "rep", at: cards),
    .unfilledColumn(
      "segment", table: "accounts", measure: "key_orders", at: Place("kpis.yaml")),
  ]

  static let data: [Problem] = [
    .noSuchSource(table: "orders", pattern: "orders-*.csv", at: settings),
    .foreignFile(Phrase("a PDF", "PDF 文件"), at: file),
    .protectedFile(at: Place("Data/book.xlsx")),
    .damagedFile(
      Phrase("workbook (.xlsx)", "工作簿（.xlsx）"), reason: "not well-formed (invalid token)",
      at: Place("Data/book.xlsx")),
    .noSuchPart(
      "Order", nearest: "Orders", parts: ["Orders", "Reps"], at: Place("Data/book.xlsx")),
    .severalParts(["Invoice", "Customer"], at: Place("Data/shop.sqlite")),
    .noHeader("订单编号", at: Place("Data/book.xlsx")),
    .mergedHeader("B1:D1", at: Place("Data/book.xlsx#Orders", line: 1)),
    .noConnection(variable: "SCOREBOOK_DATABASE", at: settings),
    .databaseFailure("relation \"order\" does not exist (42P01)", at: settings),
    .readAs("GB18030", at: file),
    .emptyFile(at: file),
    .emptyTable("orders", at: settings),
    .overlongLine(at: row),
    .missingColumn(
      "订单编号", for: "id", nearest: "订单号", header: ["订单号", "下单日期"],
      at: Place("Data/orders.csv", line: 1)),
    .recognisedColumns(
      [("订单金额", "amount"), ("业务员", "rep")], passedOver: [("金额", "amount")],
      at: Place("Data/orders.csv", line: 1)),
    .repeatedColumn("金额", at: Place("Data/orders.csv", line: 1)),
    .noSource(ofTable: "accounts", column: "account", at: settings),
    .unreadableValue("12,5", column: "amount", expected: Phrase("an amount", "金额"), at: row),
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
    .repeatedTarget(
      kpi: "sales_amount", scope: "rep", id: "R001", from: "2026-01-01", at: row),
    .repeatedTarget(
      kpi: "sales_amount", scope: "organization", id: "", from: "2026-01-01", at: row),
    .backwardRange(from: "2026-02-01", to: "2026-01-31", at: row),
    .missingCosts(count: 64, at: row),
    .emptyPeriod("2027-01", days: ("2024-11-01", "2026-10-31")),
    .emptyPeriod("2027-01", days: nil),
    .notAPeriod("2026-Q5"),
  ]

  static let soundness: [Problem] = [
    .repeatedRow(table: "feedback", at: row),
    .repeatedRow(table: "order_lines", severity: .note, at: row),
    .datesOutOfOrder("left", "2026-01-31", before: "hired", "2026-02-01", at: row),
    .datesOutOfOrder(
      "date", "2026-01-31", before: "orders.date", "2026-02-01", severity: .note, at: row),
    .outsideMembership(.notAtWork, rep: "R001", rows: 12, at: row),
    .outsideMembership(.inNoTeam, rep: "R001", rows: 1, at: row),
    .orderWithoutLines(count: 3, at: row),
    .linesDoNotSum(lines: "12.5", order: "12", at: row),
    .splitsNotWhole(of: "orders", total: "90", at: row),
    .unusedRows(table: "targets", count: 3, at: row),
    .nobodysOrders(count: 12, at: row),
    .missingRates(table: "orders", currency: "USD", rows: 12, at: row),
    .negativeDuration("-12.5", column: "minutes", at: row),
    .idleRep("R001", since: "2026-09-01", at: row),
    .truncatedExport(from: "2026-10-26", rows: 4, usual: 30, at: row),
    .daysWithoutOrders(from: "2026-05-02", to: "2026-05-20", days: 19, at: row),
    .emptyColumn("segment", of: "accounts", rows: 320, at: file),
    .targetSubject(.unknownKPI("sales", nearest: "sales_amount"), scope: "rep", at: row),
    .targetSubject(.noID, scope: "team", at: row),
    .targetSubject(.unknownID("P9", nearest: nil), scope: "product", at: row),
    .targetSubject(.negative("-12.5"), scope: "rep", at: row),
    .adjustmentKPI("order", nearest: "orders", at: row),
    .adjustmentPoints("-250", most: 100, at: row),
    .overlappingTargets(
      kpi: "sales_amount", days: ("2026-01-31", "2026-02-01"), other: "Data/targets.csv:4",
      at: row),
    .nestedTargets(
      kpi: "sales_amount", days: ("2026-01-01", "2026-12-31"), value: "36500", held: "33701",
      at: row),
    .targetMismatch(
      kpi: "sales_amount", parts: Phrase("reps", "销售人员"), partsTotal: "12.5", whole: "12",
      days: ("2026-01-01", "2026-01-31"), at: row),
  ]

  static let evaluation: [Problem] = [
    .asOfBeforePeriod("2026-09-30", period: "2026-10"),
    .notPublished(Phrase(same: "No space left on device")),
    .doesNotReconcile(
      measure: "sales_amount", period: "2026-10", parts: Phrase("teams", "各团队"), partsTotal: "12.5",
      whole: "12",
      rows: ["Data/orders.csv:17"], at: Place("Data/orders.csv")),
    .overlappingMemberships(
      rep: "李娜", day: "2026-10-03", other: "Data/memberships.csv:4",
      at: Place("Data/memberships.csv", line: 9)),
  ]

  static let closed = Place("Closed/2026-09")

  static let closing: [Problem] = [
    .closedFiguresChange(
      "2026-09", figures: 12, reports: 3,
      examples: ["R001 sales_amount 120 → 12.5", "R001 rank 2 → 1", "T01 sales_amount 240 → 250"],
      causes: [
        .rows(table: "orders", added: 1, changed: 0, removed: 2, place: "Data/orders.csv:17"),
        .rows(table: "targets", added: 0, changed: 3, removed: 0, place: "Data/targets.csv:4"),
        .settings(file: "scorecards.yaml", lines: 2), .program(old: "0.1.0", new: "0.2.0"),
        .asOf(old: "2026-09-30", new: "2026-09-15"),
      ], at: closed),
    .closedFiguresChange(
      "2026-09", figures: 1, reports: 1, examples: ["organization currency CNY → USD"], causes: [],
      at: closed),
    .closedFactsChanged(
      "2026-09",
      causes: [
        .rows(table: "orders", added: 0, changed: 1, removed: 0, place: "Data/orders.csv:17")
      ], at: closed),
    .nothingToRestate("2026-09", at: closed),
    .notClosed("2026-09"),
    .closedUnreadable("2026-09", Phrase("rows is not there", "缺少 rows"), at: closed),
    .closingFailed("2026-09", Phrase(same: "No space left on device"), at: closed),
    .forecastsUnreadable(at: Place("Forecasts/2026-09.csv")),
    .forecastsNotKept(
      Phrase(same: "Permission denied"), at: Place("Forecasts/2026-10.csv")),
  ]

  static let templates: [Problem] = [
    .invalidTemplate(
      Phrase("“}}” closes no tag", "“}}”没有对应的标签开头"),
      at: Place("Templates/table.mustache", line: 3), excerpt: "{{name}}}}"),
    .unknownTag("nmae", nearest: "name", at: Place("Templates/table.mustache", line: 3)),
    .unknownTemplate("tabel.mustache", nearest: "table.mustache", at: Place("Templates/tabel")),
    .missingGlyph("𰻝", code: "U+30EDD", at: Place("Data/reps.csv")),
  ]

  static let flaws: [Problem] = [
    flaw(.outsidePage("¥12.5"), page: 2, (190, 60)), flaw(.outsidePage(""), page: 2, (0, 0)),
    flaw(.collidingTexts("李娜", "12.5"), page: 1, (18, 40)),
    flaw(.blankFigure("李娜"), page: 3, (18, 120)), flaw(.blankPage, page: 4),
    flaw(.wrongPageNumber("12.5"), page: 4), flaw(.missingGlyph("𰻝", in: "李娜"), page: 1, (18, 40)),
    flaw(.notInPDF("12.5")), flaw(.notOnSite("12.5")),
    flaw(.wronglyRounded("12.5", exact: "12.5")), flaw(.unlikeData("12.5", data: "12.5")),
  ]

  private static func flaw(
    _ flaw: ReportFlaw, page: Int? = nil, _ millimetres: (Int, Int)? = nil
  ) -> Problem {
    .flawedReport(
      flaw, page: page, millimetres: millimetres, at: Place("reps/li-na-r001/li-na-r001.pdf"))
  }

  static let planFile = Place("plan.yaml")

  static let planning: [Problem] = [
    .noPlanTotal("2027"),
    .notATotal("12%"),
    .unusableTotal("¥0", unit: nil, at: Place("--target")),
    .unusableTotal("¥1,500", unit: "¥1,000", at: planFile),
    .noPlanHistory("2027", at: Place("orders")),
    .incompletePlanHistory(months: ["2027-11", "2027-12"], at: Place("orders")),
    .planMonths(found: 12, expected: 3, at: planFile),
    .planLimits(
      .crossed(least: "¥50,000", most: "¥40,000"), whose: Phrase(same: "R007"), at: planFile),
    .planLimits(
      .floorsExceed(sum: "¥45,000", whole: "¥44,000"), whose: Phrase("teams", "各团队"), at: planFile),
    .planLimits(
      .capsFallShort(sum: "¥43,000", whole: "¥44,000"),
      whose: Phrase("reps of T01", "T01 的成员"), at: planFile),
    .plannedAlready(scope: "rep", id: "R007", period: "2027-01", at: row),
    .plannedAlready(scope: "organization", id: "", period: "2027-01", at: row),
    .planFormulaID("=R1", scope: "rep", at: planFile),
    .planTooLong("2027-01..2028-06"),
    .planExists(at: Place("Data/targets-2027.csv")),
    .planNotWritten(Phrase(same: "No space left on device"), at: Place("Data/targets-2027.csv")),
    .planNotRead("targets-2027.csv", at: Place("Data/targets-2027.csv")),
  ]

  static let themes: [Problem] = [
    .missingLogo("log.png", nearest: "logo.png", at: Place("theme.yaml", line: 2, column: 7)),
    .unusableLogo(
      "logo.svg", because: Phrase("it holds a script", "其中含有脚本"),
      help: Phrase("save it as plain SVG", "请另存为普通 SVG"),
      at: Place("theme.yaml", line: 2, column: 7)),
    .missingFont(
      "Noto Sans CJK SD", nearest: "Noto Sans CJK SC",
      at: Place("theme.yaml", line: 4, column: 15)),
    .lowContrast(
      "own", on: "paper", ratio: "3.2", least: "4.5",
      at: Place("theme.yaml", line: 3, column: 16)),
    .alikeInGrey(
      "good", "bad", ratio: "1.2", least: "1.5", at: Place("theme.yaml", line: 3, column: 30)),
  ]

  static let all =
    configuration + data + soundness + evaluation + closing + templates + flaws + planning + themes

  @Test func `every problem says exactly this`() throws {
    let texts = InterfaceLanguage.allCases.flatMap { language in
      ProblemGalleryTests.all.map { problem in
        var problems = Problems()
        problems.add(problem)
        return problems.text(in: language)
      }
    }
    let text = texts.joined(separator: "\n")
    #expect(try Golden.difference(of: text, from: "problems.txt") == nil)
  }

  @Test func `no problem is missing from the gallery`() throws {
    let folder = ProjectFolder.root.appending(components: "Sources", "Problems")
    let kinds = Set(ProblemGalleryTests.all.map(\.kind))
    var found = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(
        of: /"([a-z0-9-]+)"(?:, of: table)?, (?:\.error|\.warning|\.note|severity),/)
      {
        found += 1
        let code = String(match.1)
        #expect(kinds.contains(code), "\(code) is missing")
      }
    }
    #expect(found == kinds.count)
  }

  @Test func `the list of checks is what the factories say`() {
    let checks = Set(ProblemGalleryTests.all.filter(\.isCheck).map(\.kind))
    #expect(Problem.adjustable == checks.sorted())
    // Flaws of finished reports are no facts that could be left out: they forbid publishing.
    let serious = Set(ProblemGalleryTests.all.filter { $0.isCheck && $0.severity == .error })
    #expect(serious == Set(ProblemGalleryTests.flaws))
  }

  /// What problems say, one phrase after the other.
  static let phrases = all.flatMap { problem in
    [problem.message, problem.discreet, problem.consequence] + [problem.help].compactMap { $0 }
  }

  @Test(arguments: phrases) func `every phrase is said in both languages, without a stop`(
    phrase: Phrase
  ) {
    #expect(phrase.chinese != phrase.english)
    #expect(phrase.chinese.contains(/\p{Han}/))
    #expect(!phrase.chinese.hasSuffix("。"))
    #expect(!phrase.english.hasSuffix("."))
  }

  /// What the examples of the gallery have from cells.
  static let cells = [
    "订单号", "A1", "R0O1", "R001", "A9", "P9", "sales_amount of rep", "2026-01-31", "2026-02-01",
    "李娜", "12.5", "𰻝", "12,5", "3/10/2026",
  ]

  @Test(arguments: all) func `the discreet form quotes no cell`(problem: Problem) {
    let phrases = [problem.discreet] + [problem.discreetHelp].compactMap { $0 }
    for phrase in phrases {
      for language in InterfaceLanguage.allCases {
        for cell in ProblemGalleryTests.cells { #expect(!phrase[language].contains(cell)) }
        if let excerpt = problem.excerpt { #expect(!phrase[language].contains(excerpt)) }
      }
    }
  }
}
