import Facts
import PeriodData
import Testing

/// Checks that look at one table.
struct RowCheckTests {
  static let reps = "id,name\nR1,李娜\nR2,王伟\n"

  @Test func `a row without an id that says what an earlier one says is told`() throws {
    let tables: [TableName: String] = [
      .reps: Self.reps,
      .trainings: "date,rep,course\n2026-01-02,R1,a\n2026-01-02,R2,a\n2026-01-02,R1,a\n",
      .orders: "id,date,rep,amount\nA,2026-01-01,R1,2\n",
      .orderLines: "order,quantity,unit_price,net\nA,1,1,1\nA,1,1,1\n",
    ]
    let folder = try CheckedFolder(tables)
    #expect(
      folder.told == ["warning repeated-row-trainings 1", "note repeated-row-order_lines 1"])
    #expect(folder.places("repeated-row-trainings") == ["Data/trainings.csv:4"])
  }

  @Test func `rows with ids, and calls of one day, are no repeats`() throws {
    let folder = try CheckedFolder([
      .reps: Self.reps,
      .accounts: "id,name\nC1,a\n",
      .activities: """
      id,date,rep,kind,account
      V1,2026-01-02,R1,call,C1
      V2,2026-01-02,R1,call,C1
      ,2026-01-03,R1,call,
      ,2026-01-03,R1,call,
      """,
    ])
    #expect(folder.told == [])
  }

  @Test func `an activity without an id is a repeat where it names the customer`() throws {
    let folder = try CheckedFolder([
      .reps: Self.reps,
      .accounts: "id,name\nC1,a\n",
      .activities: "date,rep,kind,account\n2026-01-02,R1,call,C1\n2026-01-02,R1,call,C1\n",
    ])
    #expect(folder.told == ["warning repeated-row-activities 1"])
  }

  @Test func `days before the days they follow are told`() throws {
    let folder = try CheckedFolder([
      .reps: "id,name,hired,left\nR1,a,2026-02-01,2026-01-31\nR2,b,2026-02-01,\n",
      .products: "id,name,launched,discontinued\nP1,a,2026-01-01,2025-01-01\n",
      .deals: "id,created,closes\nD1,2026-02-01,2026-01-01\nD2,2026-02-01,2026-02-01\n",
      .leads: "id,created,touched,converted\nL1,2026-02-01,2026-01-01,2026-01-02\n",
      .trainings: "date,rep,course,completed\n2026-02-01,R2,a,2026-01-01\n",
    ])
    #expect(
      folder.told == [
        "warning dates-out-of-order 1", "warning dates-out-of-order 1",
        "warning dates-out-of-order 1", "warning dates-out-of-order 2",
        "warning dates-out-of-order 1",
      ])
    #expect(folder.problems.sorted[0].examples[0].message.english.contains("“left” is 2026-01-31"))
  }

  @Test func `a payment before its order is worth a note`() throws {
    let folder = try CheckedFolder([
      .reps: Self.reps,
      .orders: "id,date,rep,amount\nA,2026-01-05,R1,2\n",
      .payments: "date,order,amount\n2026-01-04,A,1\n2026-01-05,A,1\n",
    ])
    #expect(folder.told == ["note dates-out-of-order 1"])
  }

  @Test func `durations below zero are told`() throws {
    let folder = try CheckedFolder([
      .reps: Self.reps,
      .activities: "date,rep,kind,minutes\n2026-01-02,R1,call,-5\n2026-01-02,R2,call,0\n",
      .trainings: "date,rep,course,hours\n2026-02-01,R2,a,-0.5\n",
    ])
    #expect(
      folder.told == ["warning negative-duration 1", "warning negative-duration 1"])
  }

  @Test func `shares that are not the whole are told, rounded thirds are not`() throws {
    let folder = try CheckedFolder([
      .reps: "id,name\nR1,a\nR2,b\nR3,c\n",
      .deals: "id\nD1\n",
      .orders: "id,date,amount\nA,2026-01-05,2\nB,2026-01-05,2\n",
      .creditSplits: """
      order,deal,rep,share
      A,,R1,33.3333%
      A,,R2,33.3333%
      A,,R3,33.3333%
      B,,R1,60%
      B,,R2,30%
      ,D1,R1,120%
      """,
    ])
    #expect(folder.told == ["warning splits-not-whole 2"])
    #expect(
      folder.places("splits-not-whole") == ["Data/credit_splits.csv:5", "Data/credit_splits.csv:7"]
    )
    #expect(folder.problems.sorted[0].examples[0].message.english.contains("come to 90 %"))
  }

  @Test func `a mapped column without a value is told in a table of twenty rows`() throws {
    let rows = (1...20).map { "A\($0),a,,\n" }.joined()
    let header = "id,name,segment,created\n"
    let folder = try CheckedFolder([.accounts: header + rows])
    #expect(
      folder.told == ["note empty-column-accounts 2"])
    let few = try CheckedFolder([.accounts: header + "A1,a,,\n"])
    #expect(few.told == [])
  }

  @Test func `empty ends and columns of unknown ids are not empty columns`() throws {
    let rows = (1...20).map { "A\($0),a,EAST,R9\n" }.joined()
    let stays = (1...20).map { "R1,T1,20\($0 + 10)-01-01,20\($0 + 10)-12-31\n" }.joined()
    let folder = try CheckedFolder([
      .reps: Self.reps, .teams: "id,name\nT1,a\n", .memberships: "rep,team,from,to\n" + stays,
      .accounts: "id,name,region,rep\n" + rows,
      .products: "id,name,discontinued\n" + (1...20).map { "P\($0),a,\n" }.joined(),
    ])
    #expect(folder.told == ["warning unknown-reference-reps 1"])
  }
}

struct RepeatedRowsTests {
  @Test func `rows of a large table that stand far apart are found, in their order`() throws {
    let lines = (0..<140_000).map { "O1,\($0 % 139_997),1,1" }
    let folder = try CheckedFolder([
      .orders: "id,date,amount\nO1,2026-01-01,1\n",
      .orderLines: "order,quantity,unit_price,net\n" + lines.joined(separator: "\n"),
    ])
    #expect(folder.told.contains("note repeated-row-order_lines 3"))
    #expect(
      folder.places("repeated-row-order_lines") == [
        "Data/order_lines.csv:139999", "Data/order_lines.csv:140000",
        "Data/order_lines.csv:140001",
      ])
  }
}
