import ArgumentParser
import Foundation
import Problems
import Publishing
import Quantities
import Workspaces

/// `scorebook qa`: would a reader see anything wrong?
struct QA: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks at every page of a period's reports, and tells what a reader would see wrong.",
    discussion: """
      Every build does the same before it publishes: ink outside the page, texts over one another,
      empty figures and pages, characters without a glyph, page numbers, and numbers that differ
      between the PDF, the site, their exact values and the published data.

      EXAMPLE
        scorebook qa my-company --period 2026-10
      """)

  @OptionGroup var meant: PeriodOptions

  func run() throws {
    var problems = Problems()
    let inspected = try inspected(&problems)
    if !problems.isEmpty { print(problems.text(in: .ofTerminal)) }
    if let inspected {
      let (reports, pages, numbers) = (inspected.reports, inspected.pages, inspected.numbers)
      print(
        Phrase(
          "\(reports) reports, \(pages) pages and \(numbers) numbers looked at",
          "检查了 \(reports) 份报告、\(pages) 页、\(numbers) 个数字"
        ).said)
    }
    print(problems.tally(in: .ofTerminal) ?? Phrase("no problems", "没有问题").said)
    if problems.hasErrors { throw ExitCode(1) }
  }

  private func inspected(_ problems: inout Problems) throws -> Publication.Inspected? {
    guard let (place, period) = meant.place(problems: &problems) else { return nil }
    return try Publication(
      workspace: place, period: period, asOf: meant.asOf, language: meant.locale,
      output: meant.output, workers: ProcessInfo.processInfo.activeProcessorCount
    ).inspect(problems: &problems)
  }
}
