import DemoCompany
import Quantities
import Testing

struct SettingsTests {
  @Test(arguments: Language.allCases)
  func `scorebook.yaml names files and columns that exist, and all of the tables`(
    language: Language
  ) throws {
    let workspace = GeneratedWorkspace(DemoCompany.Size(reps: 5, months: 14, language: language))
    var header: [String] = []
    var mentioned: Set<String> = []
    for line in workspace.text("scorebook.yaml").split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.split(separator: " #")[0] }
      guard parts.count == 2 else { continue }
      let value = parts[1].trimmingPrefix(" ")
      let pattern = value.prefix { $0 != " " }
      if line.hasPrefix("    file:") {
        let ends = pattern.split(separator: "*", maxSplits: 1)
        let files = workspace.paths.filter {
          $0.hasPrefix("Data/" + ends[0]) && $0.hasSuffix(ends[ends.count - 1])
        }
        #expect(!files.isEmpty, "\(pattern)")
        mentioned.formUnion(files)
        header = CSVTable(workspace.files[files.first ?? ""] ?? []).header
      } else if line.hasPrefix("      ") {
        // `{ column: 状态, values: { … } }` or the column alone.
        let column = value.firstMatch(of: /^{ column: ([^,]+),/)?.1 ?? value
        #expect(header.contains(String(column)), "\(line)")
      }
    }
    #expect(mentioned == Set(workspace.paths.filter { $0.hasSuffix(".csv") }))
    #expect(workspace.text("scorebook.yaml").contains("locale: \(language.rawValue)\n"))
  }

  @Test func `each scorecard's weights sum to 100 and its KPIs are known`() {
    let known: Set<String> = [
      "sales_amount", "orders", "target_attainment", "average_order", "active_customers",
      "growth_previous", "growth_year_ago", "discount_rate", "gross_margin", "large_order_share",
    ]
    var weights: [String: Int] = [:]
    var card = ""
    for line in GeneratedWorkspace.usual.text("scorecards.yaml").split(separator: "\n") {
      if line.hasPrefix("  "), !line.hasPrefix("   "), line.hasSuffix(":") {
        card = String(line.dropFirst(2).dropLast())
      }
      guard let entry = line.firstMatch(of: /kpi: (\w+), weight: (\d+)/) else { continue }
      #expect(known.contains(String(entry.1)))
      weights[card, default: 0] += Int(entry.2) ?? 0
    }
    #expect(weights == ["rep": 100, "team": 100, "organization": 100])
  }
}
