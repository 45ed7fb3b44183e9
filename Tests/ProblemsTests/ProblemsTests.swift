import Problems
import Testing

struct ProblemsTests {
  let place = Place("Data/orders.csv", line: 2)

  @Test func `a million bad rows make one entry`() {
    var problems = Problems()
    for line in 1...5 {
      problems.add(.emptyValue(column: "id", at: Place("Data/orders.csv", line: line)))
    }
    problems.add(.emptyValue(column: "date", at: place), times: 995)
    #expect(
      problems.text == """
        warning: “id” is empty [empty-value]
          at Data/orders.csv:1
          at Data/orders.csv:2
          at Data/orders.csv:3
          and 997 more in this file
          → the row is left out of every figure

        """)
    #expect(problems.tally == "1000 warnings")
  }

  @Test func `problems with different consequences stay apart`() {
    var problems = Problems()
    problems.add(.wrongCellCount(found: 1, expected: 2, at: place))
    problems.add(.wrongCellCount(found: 3, expected: 2, at: place))
    #expect(problems.sorted.count == 2)
  }

  @Test func `errors come first, and all of them are shown`() {
    var problems = Problems()
    problems.add(.emptyFile(at: place))
    for index in 0..<20 {
      problems.add(.repeatedKey("key\(index)", at: Place("scorebook.yaml", line: index)))
    }
    #expect(problems.sorted.map(\.severity) == [.error, .warning])
    #expect(problems.sorted[0].examples.count == 20)
    #expect(problems.hasErrors)
  }

  @Test func `collected problems are the same as those added one by one`() {
    var first = Problems()
    first.add(.emptyValue(column: "id", at: place))
    var second = Problems()
    for _ in 0..<9 { second.add(.emptyValue(column: "id", at: place)) }
    second.add(.emptyFile(at: place))
    first.add(contentsOf: second)
    #expect(first.sorted.map(\.count) == [10, 1])
    #expect(first.sorted[0].examples.count == 3)
  }

  @Test func `an excerpt is short and cannot turn the terminal's text`() {
    let problem = Problem.unreadableValue(
      "\u{1B}[31m\u{202E}" + String(repeating: "长", count: 500), column: "amount",
      expected: "an amount", at: place)
    #expect(problem.excerpt?.unicodeScalars.count == 81)
    #expect(problem.excerpt?.hasPrefix("·[31m·长") == true)
  }
}
