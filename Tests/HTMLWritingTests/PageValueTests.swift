import Evaluation
import Foundation
import Problems
import Reports
import Templates
import TestSupport
import Testing

@testable import HTMLWriting

@Suite struct PageValueTests {
  /// The values of all pages.
  static let all = TemplateCheck.pages.flatMap(\.values)

  @Test func `views hold what is declared, and nothing else`() {
    for report in [SampleReport.chinese, EnglishReport.team] {
      expect(PageValues.report.view(of: report), holds: SiteWriter.reportValues)
    }
  }

  @Test func `the list of periods holds what is declared, and nothing else`() {
    let page = PeriodsPage(
      language: .english, title: "t", name: "n", kicker: "k",
      entries: [.init(label: "l", path: "p", detail: "d")])
    expect(PageValues.periods.view(of: page), holds: SiteWriter.periodsValues)
  }

  @Test func `pages on KPIs hold what is declared, and nothing else`() throws {
    let method = try KPIPageTests.method()
    for kpi in KPI.all {
      expect(
        PageValues.kpi.view(of: KPIPageTests.page(method.page(on: kpi))),
        holds: SiteWriter.kpiValues)
    }
    expect(
      PageValues.kpis.view(of: KPIPageTests.list(method.index)), holds: SiteWriter.kpisValues)
  }

  func expect(_ view: PageView, holds values: [PageValue]) {
    #expect(view.names == values.map(\.name))
    for (value, found) in zip(values, view.values) {
      switch value.kind {
      case .text, .markup: #expect(found is PageText, "\(value.name)")
      case .flag: #expect(found is Bool, "\(value.name)")
      case .list:
        let items = found as? [PageView]
        #expect(items != nil, "\(value.name)")
        for item in items ?? [] { expect(item, holds: value.children) }
      case .group:
        if let part = found as? PageView {
          expect(part, holds: value.children)
        } else {
          #expect(found as? Bool == false, "\(value.name)")
        }
      }
    }
  }

  @Test func `the built-in templates use every value`() {
    var problems = Problems()
    let files = TemplateFile.all(with: [], problems: &problems).filter(\.isTemplate)
    let used = files.flatMap { TagScanner.tags(of: $0, problems: &problems) }.map(\.name)
    #expect(problems.isEmpty)
    for name in names(in: PageValueTests.all) {
      #expect(used.contains(name), "\(name)")
    }
  }

  func names(in values: [PageValue]) -> [String] {
    values.flatMap { [$0.name] + names(in: $0.children) }
  }

  @Test func `every value says in one line what it means`() {
    func check(_ values: [PageValue]) {
      for value in values {
        #expect(!value.meaning.isEmpty && !value.meaning.contains("\n"), "\(value.name)")
        check(value.children)
      }
    }
    check(PageValueTests.all)
  }

  @Test func `every file of the folder is embedded under its name`() throws {
    let folder = ProjectFolder.root.appending(components: "Templates", "built-in")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(BuiltInTemplates.names == names)
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(BuiltInTemplates.text(of: name) == text)
    }
    #expect(BuiltInTemplates.text(of: "none") == nil)
  }
}
