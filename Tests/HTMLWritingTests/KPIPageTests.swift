import Evaluation
import Measures
import Problems
import Quantities
import Reports
import Testing

@testable import HTMLWriting

struct KPIPageTests {
  static func method(_ catalogue: Catalogue = .usual) throws -> Method {
    var problems = Problems()
    return Method(
      catalogue: catalogue, words: WordList(.english, problems: &problems),
      currency: try #require(Currency(code: "USD")))
  }

  static func page(_ method: MethodPage, _ author: String = "Galaxy & Sons") -> KPIPage {
    KPIPage(
      method: method, title: method.name, author: author, root: "../../",
      breadcrumbs: [Link(author, path: "../../index.html")],
      translations: [Translation(.chinese, Link("中文", path: "../zh-Hans/x.html"))])
  }

  static func list(_ index: MethodIndex) -> KPIListPage {
    KPIListPage(
      index: index, title: index.name, author: "Galaxy & Sons", kicker: "Galaxy & Sons",
      root: "../../", breadcrumbs: [], translations: [])
  }

  @Test func `the page of every KPI shows all that its method says`() throws {
    let method = try Self.method()
    for kpi in KPI.all {
      let model = method.page(on: kpi)
      let page = try WellFormedPage(builtInWriter().kpiPage(Self.page(model)))
      let details = model.facts + model.settings + model.rules + model.parts.flatMap(\.details)
      let examples = model.examples.flatMap { example in
        example.given.flatMap { [$0.label, $0.value] } + [example.working, example.result]
      }
      for text in [model.id, model.name, model.text, model.formula] + examples
        + details.flatMap({ [$0.label, $0.value] }) + model.parts.flatMap({ [$0.id, $0.name] })
      {
        let isSaid = text.isEmpty || page.text.contains(WellFormedPage.squeezed(text))
        #expect(isSaid, "\(kpi.id): \(text)")
      }
      #expect(page.attributes(named: "href").contains("../zh-Hans/x.html"))
    }
  }

  @Test func `the list leads to the page of every KPI`() throws {
    let index = try Self.method().index
    let page = try WellFormedPage(builtInWriter().kpiListPage(Self.list(index)))
    let links = page.attributes(named: "href")
    for kpi in KPI.all { #expect(links.contains("\(kpi.id).html"), "\(kpi.id)") }
  }

  @Test(arguments: HostileTextTests.names)
  func `a hostile name of a workspace's own KPI stays text`(_ name: String) throws {
    let own = KPI(
      id: "own", unit: .count, direction: .up, formula: .total("orders"),
      words: [.english: .init(name: name, text: name)])
    let method = try Self.method(Catalogue(MeasurementRules(), kpis: [own]))
    let model = method.page(on: own)
    let writer = builtInWriter()
    for text in [
      writer.kpiPage(Self.page(model, name)), writer.kpiListPage(Self.list(method.index)),
    ] {
      let page = try WellFormedPage(text)
      let shown = String(model.name.map { $0.isControl ? "\u{FFFD}" : $0 })
      #expect(page.text.contains(WellFormedPage.squeezed(shown)))
      #expect(!page.elements.contains { ["script", "img", "b"].contains($0) })
      #expect(!page.attributes.contains { $0.name.hasPrefix("on") })
    }
  }
}
