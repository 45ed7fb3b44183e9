import Foundation
import TestSupport
import Testing

struct ExplainTests {
  /// The cells of a line, those in quotes without their commas.
  static func cells(_ place: String, in workspace: String) throws -> [String] {
    let parts = place.split(separator: ":")
    let line = try #require(parts.last.flatMap { Int($0) })
    let text = try String(contentsOfFile: workspace + "/" + parts[0], encoding: .utf8)
    let lines = text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    var cells = [""]
    var isQuoted = false
    for character in lines[line - 1] {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else if character != "," {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// Amount and place of every row that is told, as `  ¥1,200.50  Data/orders-2026.csv:12`.
  static func rows(_ output: String) -> [(cents: Int, place: String)] {
    output.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count >= 2, words[1].hasPrefix("Data/"), words[1].contains(".csv:") else {
        return nil
      }
      let number = words[0].filter { $0.isNumber || $0 == "." }
      let parts = number.split(separator: ".")
      let decimals = parts.count > 1 ? (parts[1] + "00").prefix(2) : "00"
      guard let cents = Int(String(parts[0]) + String(decimals)) else { return nil }
      return (words[0].hasPrefix("−") ? -cents : cents, String(words[1]))
    }
  }

  @Test func `every row of a rep's sales is the order at that line, and they sum to the figure`()
    throws
  {
    let site = try DemoSite.english.get()
    let scorecards = try String(
      contentsOfFile: site.workspace + "/Output/2026-10/data/scorecards.csv", encoding: .utf8)
    var checked = 0
    for rep in ["R001", "R004", "R007"] {
      let line = scorecards.split(whereSeparator: \.isNewline).first {
        $0.contains("rep,\(rep),") && $0.contains(",sales_amount,")
      }
      guard let line else { continue }
      let value = line.split(separator: ",", omittingEmptySubsequences: false)[5]
      let outcome = try BuiltCommand.run(
        "explain", rep, "sales_amount", "--period", "2026-10", "--workspace", site.workspace,
        "--all")
      #expect(outcome.status == 0)
      // Those of its target stand in another file.
      let rows = Self.rows(outcome.output).filter { $0.place.hasPrefix("Data/orders") }
      #expect(!rows.isEmpty)
      let header = try Self.cells(
        rows[0].place.split(separator: ":")[0] + ":1", in: site.workspace)
      let (amount, owner) = (
        try #require(header.firstIndex(of: "Order Amount")),
        try #require(header.firstIndex(of: "Rep No"))
      )
      var (sum, parted) = (0, 0)
      for row in rows {
        let cells = try Self.cells(row.place, in: site.workspace)
        #expect(cells[owner] == rep)
        let parts = cells[amount].split(separator: ".")
        let decimals = parts.count > 1 ? (parts[1] + "00").prefix(2) : "00"
        let whole = try #require(Int(parts[0] + decimals))
        // All of it, or of a shared order the part.
        #expect(abs(row.cents) <= abs(whole))
        if abs(row.cents) != abs(whole) { parted += 1 }
        sum += row.cents
      }
      #expect(parted <= 2)
      #expect(abs((Double(value) ?? 0) * 100 - Double(sum)) < 0.5, "\(rep): \(value)")
      checked += 1
    }
    #expect(checked == 3)
  }

  @Test func `the target's rows stand in the file of targets, as much of each as counts`() throws {
    let site = try DemoSite.english.get()
    let outcome = try BuiltCommand.run(
      "explain", "organization", "target_attainment", "--period", "2026-10", "--workspace",
      site.workspace, "--as-of", "2026-10-20", "--all")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n").filter { $0.contains("Data/targets.csv:") }
    #expect(lines.count >= 6)
    var sum = 0.0
    for line in lines {
      let words = line.split(separator: " ")
      let cells = try Self.cells(String(words[1]), in: site.workspace)
      let assigned = try #require(Double(cells[4]))
      #expect(cells[0] == "sales_amount" && cells[1] == "rep" && cells[3] == "2026-10")
      let counted = try #require(Double(String(words[0].filter { $0.isNumber || $0 == "." })))
      #expect(line.contains("20 of the 31 days of ¥"))
      #expect(abs(counted - assigned * 20 / 31) < 0.006)
      sum += counted
    }
    let total = try #require(
      outcome.output.split(separator: "\n").first { $0.contains("(target:sales_amount)") })
    let told = try #require(
      Double(String(total.split(separator: "=")[1].filter { $0.isNumber || $0 == "." })))
    #expect(abs(told - sum) < 0.006 * Double(lines.count))
  }

  @Test func `a share is explained by its formula, its numbers and both measures`() throws {
    let site = try DemoSite.english.get()
    let outcome = try BuiltCommand.run(
      "explain", "organization", "win_rate", "--period", "2026-10", "--workspace", site.workspace,
      "--rows", "2")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Formula: won deals ÷ deals won or lost"))
    #expect(outcome.output.contains("95% interval"))
    #expect(outcome.output.contains("status “won” or “lost”"))
    #expect(outcome.output.contains("the first 2 of them"))
    #expect(Self.rows(outcome.output).count == 4)
  }

  @Test func `what is not there is refused with what comes nearest`() throws {
    let site = try DemoSite.english.get()
    let kpi = try BuiltCommand.run(
      "explain", "organization", "win_rat", "--period", "2026-10", "--workspace", site.workspace)
    #expect(kpi.status == 64 && kpi.errors.contains("did you mean “win_rate”?"))
    let subject = try BuiltCommand.run(
      "explain", "reps/nobody", "win_rate", "--period", "2026-10", "--workspace", site.workspace)
    #expect(subject.status == 64 && subject.errors.contains("there is no report “reps/nobody”"))
  }

  @Test func `in Chinese an explanation speaks Chinese`() throws {
    let site = try DemoSite.chinese.get()
    let outcome = try BuiltCommand.run(
      "explain", "organization", "target_attainment", "--period", "2026-10", "--workspace",
      site.workspace)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("公式：") && outcome.output.contains("再得一分："))
  }

  private struct Trace: Decodable {
    struct Figure: Decodable {
      struct Measure: Decodable {
        struct Row: Decodable {
          var file: String
          var line: Int
          var amount: String
        }
        var measure: String
        var total: String
        var rows: Int?
        var firstRows: [Row]
      }
      var kpi: String
      var measures: [Measure]
    }
    var subject: String
    var figures: [Figure]
  }

  @Test func `a score is explained by what each line adds to it, the grade and the place`() throws {
    let site = try DemoSite.english.get()
    let outcome = try BuiltCommand.run(
      "explain", "R004", "score", "--period", "2026-10", "--workspace", site.workspace)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let summands = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    let points = summands.compactMap { line in
      line.split(separator: " ").first.flatMap { Double($0.replacing("−", with: "-")) }
    }
    #expect(points.count >= 5 && summands.last?.hasSuffix("  score") == true)
    let sum = points.dropLast().reduce(0, +)
    #expect(abs(sum - (points.last ?? 0)) < 0.0001 * Double(points.count))
    #expect(outcome.output.contains("points × 40 of 100"))
    #expect(outcome.output.contains("Grades: "))
    let scorecards = try String(
      contentsOfFile: site.workspace + "/Output/2026-10/data/scorecards.csv", encoding: .utf8)
    let rows = scorecards.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("rep,R004,") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let all = rows.compactMap { Double($0[10]) }
    #expect(rows.last?[4] == "total")
    #expect(abs(all.dropLast().reduce(0, +) - (all.last ?? 0)) < 1e-9)
    let unknown = try BuiltCommand.run(
      "explain", "R004", "scores", "--period", "2026-10", "--workspace", site.workspace)
    #expect(unknown.status == 64 && unknown.errors.contains("did you mean “score”?"))
  }

  @Test func `data of traces say how many rows there are, and few rows sum to their total`() throws
  {
    let site = try DemoSite.english.get()
    let folder = site.workspace + "/Output/2026-10/data/trace"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.contains("organization.json"))
    var summed = 0
    for name in names {
      let data = try #require(FileManager.default.contents(atPath: folder + "/" + name))
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let trace = try decoder.decode(Trace.self, from: data)
      #expect(!trace.figures.isEmpty)
      for measure in trace.figures.flatMap(\.measures) where measure.measure == "sales_amount" {
        guard let rows = measure.rows, rows == measure.firstRows.count else { continue }
        let sum = measure.firstRows.reduce(0.0) { $0 + Self.number($1.amount) }
        #expect(abs(sum - Self.number(measure.total)) < 0.001, "\(name)")
        summed += 1
      }
    }
    #expect(summed > 0)
  }

  private static func number(_ fraction: String) -> Double {
    let parts = fraction.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? 0
  }
}
