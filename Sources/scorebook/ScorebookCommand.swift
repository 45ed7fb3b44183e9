import ArgumentParser
import Publishing

@main
struct ScorebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorebook",
    abstract: "Evaluates how a sales organization performed in a period and prints it.",
    discussion: """
      One PDF and one HTML page for every rep, every team and the organization.

      EXAMPLE
        scorebook init my-company --demo
        scorebook check my-company
        scorebook build my-company --period 2026-10

      Exit status: 0 published, 1 not published (or warnings under --strict), 64 usage.
      """,
    version: Scorebook.version,
    subcommands: [
      Init.self, Tables.self, KPIs.self, Check.self, Build.self, QA.self, Explain.self,
      Close.self, Targets.self,
      Demo.self, GalleryCommand.self,
    ])
}
