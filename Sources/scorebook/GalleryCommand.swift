import ArgumentParser
import Foundation
import Problems
import Publishing
import Quantities
import Workspaces

/// `scorebook gallery`: every chart and document on paper and on screen, for eyes.
struct GalleryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Shows every chart and document in both languages, in colours and in greys.",
    discussion: """
      Charts have ordinary and extreme data; documents are those of the example company.

      EXAMPLE
        scorebook gallery
        scorebook gallery --output my-gallery
      """)

  @Option(
    help: "The folder that takes gallery.pdf and gallery.html.", completion: .directory)
  var output = "Output/gallery"

  @Option(help: "How many reps the example company has, 1 to 5000.")
  var reps = 12

  @Option(help: "How many months it has, 1 to 60.")
  var months = 26

  @Flag(help: "Print nothing but problems.")
  var quiet = false

  func validate() throws {
    try ExampleOptions.validate(reps: reps, months: months)
  }

  func run() throws {
    var problems = Problems()
    let company = FileManager.default.temporaryDirectory
      .appending(path: "scorebook-gallery-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: company) }
    let editions = try Language.allCases.map { language in
      let folder = company.appending(path: language.rawValue).path
      try NewWorkspace(folder: folder)
        .make(.init(reps: reps, months: months, language: language), locale: language)
      guard let workspace = Workspace(folder: folder, problems: &problems),
        let period = Period("2026-10", calendar: workspace.calendar),
        let edition = try Publication(workspace: workspace, period: period)
          .edition(problems: &problems)
      else {
        FileHandle.standardError.write(Data((problems.text(in: .ofTerminal) + "\n").utf8))
        throw ExitCode(1)
      }
      return edition
    }
    let files = try GalleryPress(editions: editions).write(to: output)
    if !quiet {
      for file in files { print("  \(output)/\(file)") }
    }
  }
}
