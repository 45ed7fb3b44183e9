import Facts
import Quantities
import TestSupport
import Testing

@testable import Closing

struct RowChangesTests {
  static let story = """
    reps: id name
    R1 Li
    R2 Wang
    orders: id date rep amount
    O1 2026-03-01 R1 100
    O2 2026-03-02 R2 20
    O3 2026-03-03 R1 3
    memberships: rep team from
    R1 - 2026-01-01
    R2 - 2026-01-01
    """

  @Test func `the same rows in another order are the same`() {
    let turned = """
      reps: id name
      R2 Wang
      R1 Li
      memberships: rep team from
      R2 - 2026-01-01
      R1 - 2026-01-01
      orders: id date rep amount
      O3 2026-03-03 R1 3
      O1 2026-03-01 R1 100
      O2 2026-03-02 R2 20
      """
    #expect(told(Self.story, turned) == [])
  }

  @Test func `a column that is new and empty changes nothing`() {
    let wider = Self.story.replacing("id date rep amount", with: "id date rep amount channel")
    #expect(told(Self.story, wider) == [])
  }

  @Test func `amounts, people and days make another row of the same id`() {
    for (old, new, line) in [
      ("O1 2026-03-01 R1 100", "O1 2026-03-01 R1 100.000001", 5),
      ("O1 2026-03-01 R1 100", "O1 2026-03-01 R2 100", 5),
      ("O3 2026-03-03 R1 3", "O3 2026-03-04 R1 3", 7),
      ("O3 2026-03-03 R1 3", "O3 2026-03-03 - 3", 7),
    ] {
      let changed = Self.story.replacing(old, with: new)
      #expect(told(Self.story, changed) == ["orders ~\(old.prefix(2))@\(line)"])
    }
  }

  @Test func `new rows have their new line, rows that are gone their old one`() {
    let changed = Self.story.replacing("O2 2026-03-02 R2 20\n", with: "O9 2026-03-02 R2 20\n")
    #expect(told(Self.story, changed) == ["orders +O9@6 -O2@6"])
    let shorter = Self.story.replacing("O1 2026-03-01 R1 100\n", with: "")
    #expect(told(Self.story, shorter) == ["orders -O1@5"])
  }

  @Test func `rows without an id are gone and come anew`() {
    let changed = Self.story.replacing("R2 - 2026-01-01", with: "R2 - 2026-02-01")
    #expect(told(Self.story, changed) == ["memberships +@10 -@10"])
  }

  @Test func `of equal rows without an id every one counts`() {
    let more = Self.story + "\nR2 - 2026-01-01\nR2 - 2026-01-01"
    #expect(told(Self.story, more) == ["memberships +@11 +@12"])
    #expect(told(more, Self.story) == ["memberships -@11 -@12"])
  }

  @Test func `a table that is new or gone has all its rows as such`() {
    let payments = "\npayments: id date account amount\nP1 2026-03-01 - 5"
    #expect(told(Self.story, Self.story + payments) == ["payments +P1@12"])
    #expect(told(Self.story + payments, Self.story) == ["payments -P1@12"])
  }

  @Test func `a renamed rep is a row of reps, and an order of another id is another order`() {
    #expect(
      told(Self.story, Self.story.replacing("R1 Li", with: "R1 Lee")) == ["reps ~R1@2"])
    // Whoever R1's orders are credited to now is somebody else.
    #expect(
      told(Self.story, Self.story.replacing("R1", with: "R7")) == [
        "reps +R7@2 -R1@2", "memberships +@9 -@9", "orders ~O1@5 ~O3@7",
      ])
  }

  @Test func `rows all of whose days come later are left out, and what belongs to them`() {
    let story = """
      reps: id name hired
      R1 Li 2026-05-01
      deals: id created closes rep
      D1 2026-03-31 2026-05-01 R1
      D2 2026-04-01 2026-05-01 R1
      orders: id date rep amount
      O1 2026-04-01 R1 1
      O2 2026-03-31 R1 2
      order_lines: order net
      O1 1
      O2 2
      targets: scope id from to value
      rep R1 2026-03-01 2026-04-30 5
      rep R1 2026-04-01 2026-04-30 5
      """
    let kept = digests(Facts(story: story), through: Day(iso: "2026-03-31")).flatMap { table in
      (0..<table.count).map {
        "\(table.table) \(table.place(ofRow: $0).line)\(table.id(ofRow: $0))"
      }
    }
    #expect(kept == ["reps 2R1", "deals 4D1", "orders 8O2", "orderLines 11", "targets 13"])
  }

  /// Rows by id with one value; every id once.
  private static func story(_ rows: [(id: Int, amount: Int)]) -> String {
    "orders: id date amount\n"
      + rows.map { "O\($0.id) 2026-03-01 \($0.amount)" }.joined(separator: "\n")
  }

  @Test(arguments: 0..<60) func `changes are those that a walk over all ids finds`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    func rows() -> [(id: Int, amount: Int)] {
      (0..<12).shuffled(using: &numbers).prefix(Int.random(in: 1...12, using: &numbers)).map {
        ($0, Int.random(in: 1...3, using: &numbers))
      }
    }
    let (old, new) = (rows(), rows())
    let changes = RowChanges.all(from: digests(Self.story(old)), to: digests(Self.story(new))).first
    func ids(_ rows: RowChanges.Rows?) -> [String] { (rows?.first.map(\.id) ?? []).sorted() }
    func named(_ rows: [(id: Int, amount: Int)]) -> [String] { rows.map { "O\($0.id)" }.sorted() }
    #expect(
      ids(changes?.added) == named(new.filter { row in !old.contains { $0.id == row.id } }))
    #expect(
      ids(changes?.removed) == named(old.filter { row in !new.contains { $0.id == row.id } }))
    #expect(
      ids(changes?.changed)
        == named(
          new.filter { row in old.contains { $0.id == row.id && $0.amount != row.amount } }))
  }
}
