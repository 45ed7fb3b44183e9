import Facts
import Testing

struct UnusedFactsTests {
  static let reps = "id,name\nR1,a\nR2,b\n"

  @Test func `rows that no figure uses are told, with how many there are`() throws {
    let folder = try CheckedFolder([
      .reps: Self.reps, .orders: "id,date,rep,amount\nA,2026-01-01,R1,1\n",
      .creditSplits: "order,rep,share\nA,R1,60%\nA,R2,40%\n",
      .targets: """
      scope,id,kpi,period,value
      rep,R1,,2026-01,5
      rep,R1,orders,2026-01,5
      channel,online,sales_amount,2026-01,5
      product,P1,sales_amount,2026-01,5
      """,
    ])
    #expect(
      folder.places("unused-rows") == ["Data/targets.csv:4"])
    #expect(
      folder.problems.sorted.filter { $0.code == "unused-rows" }.map {
        $0.examples[0].message.english
      } == [
        "2 rows of “targets” say what no figure uses yet"
      ])
  }

  @Test func `orders of which none names a rep are told`() throws {
    let orders = "id,date,amount\nA,2026-01-01,1\n"
    let folder = try CheckedFolder([.reps: Self.reps, .orders: orders])
    #expect(folder.places("nobodys-orders") == ["Data/orders.csv:2"])
    #expect(try CheckedFolder([.orders: orders]).places("nobodys-orders") == [])
  }
}
