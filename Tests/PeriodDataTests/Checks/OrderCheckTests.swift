import Facts
import PeriodData
import Quantities
import Testing

/// Checks of orders and of what belongs to them.
struct OrderCheckTests {
  static let reps = "id,name\nR1,李娜\nR2,王伟\n"

  @Test func `orders without lines, and lines of another sum, are told`() throws {
    let folder = try CheckedFolder([
      .orders: "id,date,amount\nA,2026-01-05,2\nB,2026-01-05,10\nC,2026-01-05,3.01\n",
      .orderLines: "order,quantity,unit_price,net\nB,1,4,4\nB,1,5,5\nC,1,3,3\n",
    ])
    #expect(folder.told == ["note order-without-lines 1", "note lines-do-not-sum 1"])
    #expect(folder.places("lines-do-not-sum") == ["Data/orders.csv:3"])
  }

  @Test func `orders that get their amount from lines fit them`() throws {
    let folder = try CheckedFolder([
      .orders: "id,date\nA,2026-01-05\n",
      .orderLines: "order,quantity,unit_price,net\nA,1,4,4\nA,1,5,5\n",
    ])
    #expect(!folder.told.contains { $0.contains("lines") })
  }

  @Test func `orders outside of work and of all teams are told once for a rep`() throws {
    let folder = try CheckedFolder([
      .teams: "id,name\nT1,a\n",
      .reps: "id,name,hired,left\nR1,a,2026-01-01,2026-03-31\nR2,b,2026-01-01,\n",
      .memberships: "rep,team,from,to\nR1,T1,2026-01-01,\nR2,T1,2026-02-01,2026-02-28\n",
      .orders: """
      id,date,rep,amount
      A,2025-12-31,R1,1
      B,2026-01-01,R1,1
      C,2026-04-01,R1,1
      D,2026-01-31,R2,1
      E,2026-02-28,R2,1
      F,2026-03-01,,1
      """,
    ])
    #expect(folder.told == ["warning outside-membership 1", "warning outside-membership 1"])
    #expect(folder.places("outside-membership") == ["Data/orders.csv:2", "Data/orders.csv:5"])
    #expect(folder.problems.sorted[0].examples[0].message.english.hasPrefix("2 orders of “R1”"))
  }

  @Test func `reps without memberships belong to no team, which is sound without any`() throws {
    let folder = try CheckedFolder([
      .reps: Self.reps, .orders: "id,date,rep,amount\nA,2025-12-31,R1,1\n",
    ])
    #expect(folder.told == [])
  }

  @Test func `a rep of whom nothing is told for sixty days is told`() throws {
    let folder = try CheckedFolder([
      .reps: """
      id,name,manager,hired,left
      R1,a,R4,,
      R2,b,R4,,
      R3,c,R4,,2026-03-01
      R4,d,,,
      R5,e,R4,2026-03-20,
      """,
      .orders: "id,date,rep,amount\nA,2026-01-01,R1,1\nB,2026-01-01,R2,1\nC,2026-03-31,R1,1\n",
    ])
    #expect(folder.told == ["note idle-rep 1"])
    #expect(folder.places("idle-rep") == ["Data/reps.csv:3"])
  }

  /// Orders of working days from 1 January 2026 on, ten a day, or as many as `count` says.
  private func orders(days: Int, _ count: (Int) -> Int) -> String {
    var text = "id,date,amount\n"
    guard let first = Day(2026, 1, 1) else { return text }
    var number = 0
    for day in 0..<days where ![2, 3].contains(day % 7) {
      for _ in 0..<count(day) {
        number += 1
        text += "A\(number),\(first.advanced(by: day)),1\n"
      }
    }
    return text
  }

  @Test func `a thin end looks like a cut export`() throws {
    // The last five working days are 27 April to 1 May.
    let thin = try CheckedFolder([.orders: orders(days: 121) { $0 < 116 ? 10 : 1 }])
    #expect(thin.told == ["warning truncated-export 1"])
    let usual = try CheckedFolder([.orders: orders(days: 121) { $0 < 116 ? 10 : 3 }])
    #expect(usual.told == [])
    let few = try CheckedFolder([.orders: orders(days: 121) { $0 < 116 ? 2 : 1 }])
    #expect(few.told == [])
  }

  @Test func `a long pause between busy days is worth a note`() throws {
    let folder = try CheckedFolder([
      .orders: orders(days: 200) { (100...114).contains($0) ? 0 : 10 }
    ])
    #expect(folder.told == ["note days-without-orders 1"])
    let holiday = try CheckedFolder([
      .orders: orders(days: 200) { (100...107).contains($0) ? 0 : 10 }
    ])
    #expect(holiday.told == [])
  }
}
