import Facts
import PeriodData
import Problems
import Testing

struct NarrowColumnTests {
  /// Where the next width begins, for each width and sign.
  static let edges: [Int64] = [
    0, -1, 127, -127, 128, -128, 129, -129, 32_767, -32_767, 32_768, -32_768, 2_147_483_647,
    -2_147_483_647, 2_147_483_648, -2_147_483_648, .max, .min + 1,
  ]

  /// Values that widen a column step by step, with gaps.
  static func growing(_ seed: UInt64) -> [Int64?] {
    var state = seed &* 2 &+ 1
    return (0..<400).map { row in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if state >> 61 == 0 { return nil }
      // The least number stands for none.
      return max(.min + 1, Int64(bitPattern: state) >> Int64(max(0, 62 - row / 6)))
    }
  }

  static func flags(_ count: Int, _ seed: UInt64) -> [Bool] {
    (0..<count).map { ($0 &* 7 &+ Int(seed)) % 3 != 0 }
  }

  @Test func `a number is the same in every width, and after a wider one`() {
    for first in Self.edges {
      for second in Self.edges {
        let numbers = NarrowIntegers([first, nil, second])
        #expect([numbers[0], numbers[1], numbers[2]] == [first, nil, second])
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `numbers are what was appended, before and after rows go`(seed: UInt64) {
    let values = Self.growing(seed)
    var numbers = NarrowIntegers()
    numbers.reserve(Int(seed) * 100)
    for value in values { numbers.append(value) }
    #expect(numbers.count == values.count)
    #expect(values.indices.map { numbers[$0] } == values)
    let keep = Self.flags(values.count, seed)
    let kept = zip(values, keep).filter { $1 }.map { $0.0 }
    numbers.compact(keep)
    #expect((0..<numbers.count).map { numbers[$0] } == kept)
    numbers.append(5)
    #expect(numbers[kept.count] == 5)
  }

  static let amounts: [[Int64]] = [
    [1_000_000, 2_000_000, -3_000_000], [16_000_000_000, 680_500_000, 1],
    [Int64.max, .min + 1, 1_000_000], [0, 0, 10, 100_000_000_000],
    [9_223_372_036_854_000_000, 1], [-1, 999_999, 1_000_001],
  ]

  @Test(arguments: amounts)
  func `an amount is the same to the millionth, whatever comes after it`(amounts: [Int64]) {
    for order in [amounts, amounts.reversed()] {
      let column = AmountColumn(order)
      #expect(order.indices.map { column[$0] } == order)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `amounts are what was appended, before and after rows go`(seed: UInt64) {
    let scales: [Int64] = [1_000_000, 10_000, 10_000, 100, 1]
    let values = Self.growing(seed).enumerated().map { row, value -> Int64? in
      // Ever more decimals; a product that does not fit stays as it was.
      let scale = scales[row / 80]
      let (product, overflow) = (value ?? 0).multipliedReportingOverflow(by: scale)
      return value == nil ? nil : overflow || product == .min ? value : product
    }
    var column = AmountColumn()
    for value in values { column.append(value) }
    #expect(values.indices.map { column[$0] } == values)
    let keep = Self.flags(values.count, seed)
    column.compact(keep)
    #expect((0..<column.count).map { column[$0] } == zip(values, keep).filter { $1 }.map(\.0))
  }

  @Test func `no amount is none, and takes no part in the scale`() {
    var column = AmountColumn([Column.noAmount, 2_000_000])
    column.append(nil)
    column.append(Column.noAmount)
    column.append(500_000)
    #expect((0..<5).map { column[$0] } == [nil, 2_000_000, nil, nil, 500_000])
    column.compact([true, false, true, false, true])
    #expect((0..<column.count).map { column[$0] } == [nil, nil, 500_000])
  }

  @Test func `lines are what was appended, before and after rows go`() {
    let lines: [Int32] = [2, 3, 4, 7, 8, 12, 2, 3, 3, 2, 9, 10]
    var column = RowLines(lines)
    #expect((0..<column.count).map { column[$0] } == lines)
    let keep = Self.flags(lines.count, 1)
    column.compact(keep)
    #expect((0..<column.count).map { column[$0] } == zip(lines, keep).filter { $1 }.map(\.0))
    column.compact(keep.map { _ in false })
    #expect(column.count == 0)
  }

  @Test func `rows of several files keep their places when others go`() {
    var table = Table(
      name: .orders, rowCount: 5, columns: ["amount": .amounts([1, 2, 3, 4, 5])],
      files: [("a.csv", 0), ("b.csv", 2), ("c.csv", 3)], lines: [2, 5, 2, 2, 3])
    table.compact([false, true, false, true, true])
    #expect(
      (0..<table.rowCount).map { table.place(ofRow: $0).description }
        == ["a.csv:5", "c.csv:2", "c.csv:3"])
    #expect((0..<table.rowCount).map { table.amount("amount", row: $0) } == [2, 4, 5])
  }

  @Test func `what no report asks for is forgotten, and links stay`() throws {
    let folder = try TestFolder([
      "reps.csv": "id,name,email\nR1,Li,li@acme.example\n",
      "accounts.csv": "id,name\nA1,Acme\nA2,Bolt\n",
      "orders.csv": "id,date,rep,account,amount,status\nO1,2026-01-05,R1,A2,12.50,done\n",
      "order_lines.csv": "order,quantity,unit_price,net\nO1,2,7,12.50\nO2,1,1,1\n",
    ])
    let sources: [Source] = [
      .plain(.reps), .plain(.accounts), .plain(.orders), .plain(.orderLines),
    ]
    let (all, problems) = folder.facts(sources)
    let (evaluated, sameProblems) = folder.facts(sources, columns: .evaluated())
    #expect(problems.text == sameProblems.text)
    #expect(problems.sorted.map(\.code) == ["unknown-reference-orders"])
    #expect(all[.orders].text("id", row: 0) == "O1")
    #expect(evaluated[.orders].columns.keys.sorted() == ["account", "amount", "date", "rep"])
    #expect(evaluated[.orders].reference("account", row: 0) == 1)
    #expect(evaluated[.orderLines].reference("order", row: 0) == 0)
    #expect(evaluated[.accounts].columns.keys.sorted() == ["name"])
    #expect(evaluated[.accounts].rowCount == 2)
    #expect(all[.reps].text("email", row: 0) == "li@acme.example")
    #expect(evaluated[.reps].columns["email"] == nil)
    #expect(evaluated[.reps].text("name", row: 0) == "Li")
  }
}
