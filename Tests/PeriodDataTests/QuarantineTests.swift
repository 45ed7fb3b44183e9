import PeriodData
import Testing

struct QuarantineTests {
  @Test func `rows that cannot be used are kept with file, line, reason and all cells`() throws {
    let folder = try TestFolder([
      "orders.csv": """
      id,date,amount,memo
      A,2026-01-01,1,first
      ,2026-01-01,1,no id
      C,someday,1,"no
      date"
      D,2026-01-01,1,surplus,cell
      A,2026-01-02,2,again
      X,2026-01-02,2,set aside
      """
    ])
    let source = Source.plain(
      .orders, filters: [.init(column: "id", values: ["X"], keeps: false)])
    let (data, _) = folder.periodData([source])
    let intake = try #require(data.intakes[.orders])
    #expect(intake.read == 6)
    #expect((intake.used, intake.setAside, intake.quarantine.count) == (1, 1, 4))
    let rows = QuarantinedRows(intake)
    #expect(rows.columns == ["id", "date", "amount", "memo"])
    var told: [String] = []
    try rows.readAgain { row in
      told.append(
        "\(row.line) \(row.cells.map(\.text).joined(separator: "|")) \(row.reason.english)")
    }
    #expect(
      told == [
        "3 |2026-01-01|1|no id “id” is empty",
        "4 C|someday|1|no\ndate “date” cannot be read, expected a date such as 2026-10-03",
        "6 D|2026-01-01|1|surplus|cell the row has 5 cells, the header 4",
        "7 A|2026-01-02|2|again an id of “orders” was there before",
      ])
  }

  @Test(arguments: [1, 2])
  func `as many workers as there may be read the same`(workers: Int) throws {
    let rows = (0..<20_000).map { row in
      row % 997 == 3 ? "O\(row),never,R\(row % 7),1" : "O\(row),2026-01-01,R\(row % 7),\(row).5"
    }
    let folder = try TestFolder([
      "orders.csv": "id,date,rep,amount\n" + rows.joined(separator: "\n"),
      "reps.csv": "id,name\nR1,A\nR2,B\nR3,C\nR4,D\nR5,E\nR6,F",
    ])
    let (data, problems) = folder.periodData([.plain(.reps), .plain(.orders)], workers: workers)
    let orders = data.facts[.orders]
    #expect(orders.rowCount == 20_000 - 21)
    #expect(orders.text("id", row: 19_978) == "O19999")
    #expect(orders.amount("amount", row: 19_978) == 19_999_500_000)
    #expect((0..<orders.rowCount).count { orders.reference("rep", row: $0) == nil } == 2855)
    #expect(problems.count(of: .warning) == 22)
    #expect(data.intakes[.orders]?.quarantine.count == 21)
  }
}
