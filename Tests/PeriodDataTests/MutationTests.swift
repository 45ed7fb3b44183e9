import Facts
import Problems
import TestSupport
import Testing

@testable import PeriodData

struct MutationTests {
  @Test func `every row of 300 changed files is used, set aside or in quarantine`() throws {
    var files = MutatedCSV(seed: 7)
    let folder = try TestFolder()
    var (read, quarantined) = (0, 0)
    for _ in 0..<300 {
      try folder.write(files.next(), to: "orders.csv")
      let source = Source.plain(
        .orders,
        filters: [
          .init(names: ["rep"], values: ["R2"], keeps: false, isOptional: true)
        ], dateOrder: .dayFirst)
      let (data, problems) = folder.periodData([source])
      let (table, intake) = (data.facts[.orders], data.intakes[.orders] ?? Intake())
      #expect(intake.read == intake.used + intake.setAside + intake.quarantine.count)
      #expect(intake.used == table.rowCount)
      #expect(intake.quarantine.count == 0 || !problems.isEmpty)
      #expect(table.lines.count == table.rowCount)
      #expect(table.columns.values.allSatisfy { $0.count == table.rowCount })
      read += intake.read
      quarantined += intake.quarantine.count
    }
    #expect(read > 700)
    #expect(quarantined > 30)
  }
}
