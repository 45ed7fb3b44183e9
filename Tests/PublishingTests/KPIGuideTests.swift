import Evaluation
import Measures
import Quantities
import TestSupport
import Testing

@testable import Publishing

struct KPIGuideTests {
  @Test(arguments: Language.allCases) func `every KPI is listed, and no line is wider than 100`(
    language: Language
  ) throws {
    let guide = KPIGuide(.usual, language: language)
    for kpi in KPI.all {
      #expect(guide.list.contains("\n\(kpi.id) "), "\(kpi.id)")
      let page = try #require(guide.page(on: kpi.id))
      let lines = TableGuideTests.lines(page)
      #expect(lines.allSatisfy { TextGrid.width(of: $0) <= 100 && !$0.hasSuffix(" ") }, "\(page)")
    }
    #expect(TableGuideTests.lines(guide.list).allSatisfy { TextGrid.width(of: $0) <= 100 })
  }

  @Test(arguments: ["win_rate", "collection_rate"]) func `pages to the word`(id: String) throws {
    for language in Language.allCases {
      let page = try #require(KPIGuide(.usual, language: language).page(on: id))
      let difference = try Golden.difference(of: page, from: "kpi.\(id).\(language.rawValue).txt")
      #expect(difference == nil)
    }
  }

  @Test func `a workspace's own KPIs are marked`() throws {
    let own = KPI(
      id: "demo_rate", unit: .percent, direction: .up, formula: .share(of: "demos", in: "visits"),
      words: [.english: .init(name: " Demo rate", text: "，Demos ÷ visits.")])
    let guide = KPIGuide(Catalogue(MeasurementRules(), kpis: [own]), language: .english)
    #expect(guide.list.contains("\nOwn KPIs\ndemo_rate *"))
    let page = try #require(guide.page(on: "demo_rate"))
    #expect(page.hasPrefix("demo_rate *"))
    #expect(page.contains("demos ÷ visits"))
  }

  @Test func `a KPI that is not there is refused with the nearest one`() throws {
    let guide = KPIGuide(.usual, language: .english)
    #expect(guide.page(on: "winrate") == nil)
    #expect(
      guide.refusal(of: "winrate") == "there is no KPI “winrate”; did you mean “win_rate”?")
    #expect(guide.refusal(of: String(repeating: "x", count: 1_000_000)).count < 200)
    let outcome = try BuiltCommand.run("kpis", "winrate")
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("did you mean “win_rate”?"))
  }

  @Test func `the command tells lists and pages in the language asked for`() throws {
    #expect(
      try BuiltCommand.run("kpis").output == KPIGuide(.usual, language: .english).list)
    #expect(
      try BuiltCommand.run("kpis", "nps", "--language", "zh-Hans").output
        == KPIGuide(.usual, language: .chinese).page(on: "nps"))
  }

  @Test func `with a workspace its language and currency are told`() throws {
    let folder = try TemporaryFolder()
    let made = try BuiltCommand.run(
      "init", "co", "--demo", "--reps", "2", "--months", "1", in: folder.path)
    #expect(made.status == 0)
    let told = try BuiltCommand.run("kpis", "average_order", "--workspace", "co", in: folder.path)
    #expect(told.status == 0)
    #expect(told.output.contains("客单价"))
    #expect(told.output.contains("¥333.33"))
    let missing = try BuiltCommand.run("kpis", "--workspace", "nowhere", in: folder.path)
    #expect(missing.status == 1)
    #expect(missing.output == "" && missing.errors.contains("scorebook.yaml is not there"))
  }
}
