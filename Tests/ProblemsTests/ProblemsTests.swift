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
    #expect(problems.tally(in: .english) == "1000 warnings")
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
      expected: Phrase("an amount", "金额"), at: place)
    #expect(problem.excerpt?.unicodeScalars.count == 81)
    #expect(problem.excerpt?.hasPrefix("·[31m·长") == true)
  }

  @Test func `problems are told and counted in Chinese`() {
    var problems = Problems()
    for line in 1...5 {
      problems.add(.emptyValue(column: "id", at: Place("Data/orders.csv", line: line)))
    }
    problems.add(.repeatedKey("file", at: Place("scorebook.yaml", line: 3)), times: 2)
    problems.add(.noSource(ofTable: "accounts", column: "account", at: place))
    #expect(problems.tally(in: .chinese) == "2 个错误，5 个警告，1 条提示")
    #expect(Problems().tally(in: .chinese) == nil)
    #expect(
      problems.sorted[1].text(in: .chinese) == """
        警告：“id”为空 [empty-value]
          位置：Data/orders.csv:1
          位置：Data/orders.csv:2
          位置：Data/orders.csv:3
          该文件中另有 2 处
          → 该行不计入任何数字

        """)
  }

  @Test func `a check that is taken more seriously stops the build and says so`() {
    var problems = Problems(severities: ["empty-value": .error])
    problems.add(.emptyValue(column: "id", at: place))
    #expect(problems.hasErrors)
    #expect(
      problems.text == """
        error: “id” is empty [empty-value]
          at Data/orders.csv:2
          → the row is left out of every figure; nothing was built; the last published report stands

        """)
  }

  @Test func `a check that is taken less seriously only changes its severity`() {
    var problems = Problems(severities: ["empty-value": .note])
    problems.add(.emptyValue(column: "id", at: place))
    #expect(problems.sorted[0].severity == .note)
    #expect(problems.sorted[0].examples[0].consequence.english.hasSuffix("every figure"))
  }

  @Test func `one table's unknown references go before those of all tables`() {
    var problems = Problems(
      severities: ["unknown-reference": .error, "unknown-reference-reps": .note])
    for table in ["reps", "orders"] {
      problems.add(
        .unknownReference(
          "X", column: "c", table: table, nearest: nil, effect: .countsAsEmpty, at: place))
    }
    #expect(
      problems.sorted.map(\.code) == ["unknown-reference-orders", "unknown-reference-reps"])
    #expect(problems.sorted.map(\.severity) == [.error, .note])
  }

  @Test func `what makes going on impossible stays an error`() {
    var problems = Problems(severities: ["protected-file": .note, "repeated-key": .warning])
    problems.add(.protectedFile(at: place))
    problems.add(.repeatedKey("file", at: place))
    #expect(problems.count(of: .error) == 2)
  }

  @Test func `problems that were collected elsewhere are weighed when they are added, once`() {
    var found = Problems()
    for _ in 0..<5 { found.add(.emptyValue(column: "id", at: place)) }
    var problems = Problems(severities: ["empty-value": .error])
    problems.add(contentsOf: found)
    problems.add(.emptyValue(column: "id", at: place))
    var again = Problems(severities: ["empty-value": .error])
    again.add(contentsOf: problems)
    #expect(problems.sorted.map(\.count) == [6])
    #expect(again.sorted.map(\.count) == [6])
    #expect(again.text == problems.text)
  }
}
