import ArgumentParser
import DemoCompany
import Foundation
import Problems
import Publishing
import Quantities
import Workspaces

/// `scorebook init`: makes a workspace.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a workspace: settings, scorecards and a folder for data.",
    discussion: """
      EXAMPLE
        scorebook init my-company --demo
        scorebook init big --demo --reps 1000 --months 24 --seed 7
        scorebook init acme --from ~/Downloads/crm-exports
      """)

  @Argument(help: "The folder to make; it must not be there, or be empty.", completion: .directory)
  var folder: String

  @Flag(help: "Fill it with an example company.")
  var demo = false

  @Option(
    help: "Make it from the exports in this folder: CSV, Excel, JSON or SQLite, which are copied.",
    completion: .directory)
  var from: String?

  @OptionGroup(title: "Example company")
  var example: ExampleOptions

  func validate() throws {
    try example.validate()
    if demo, from != nil {
      throw ValidationError("--demo and --from are two ways to fill it: give one of them")
    }
    if !demo, example.isChanged {
      throw ValidationError("--reps, --months and --seed describe the example company: add --demo")
    }
  }

  func run() throws {
    if let from {
      try make(from: from)
      return
    }
    let locale = example.locale ?? .chinese
    try NewWorkspace(folder: folder).make(demo ? example.size : nil, locale: locale)
    print(Phrase("made \(folder)", "已建立 \(folder)").said)
    print(Phrase("next: ", "接着运行：").said + "scorebook check \(folder)")
    if demo {
      print(Phrase("then: ", "然后运行：").said + "scorebook build \(folder) --period 2026-10")
    }
  }

  private func make(from exports: String) throws {
    let name = URL(filePath: folder).standardizedFileURL.lastPathComponent
    guard
      let draft = WorkspaceDraft(
        from: exports, organization: name.isEmpty ? "My Company" : name,
        language: example.locale)
    else {
      let reason = Phrase(
        "nothing in \(exports) was recognised; nothing was made",
        "未能识别 \(exports) 中的任何文件；没有建立工作区")
      FileHandle.standardError.write(Data((reason.said + "\n").utf8))
      throw ExitCode(1)
    }
    try NewWorkspace(folder: folder).make(draft)
    print(Phrase("made \(folder)", "已建立 \(folder)").said)
    for line in draft.summary { print(line.said) }
    print(Phrase("next: ", "接着运行：").said + "scorebook check \(folder)")
  }
}

/// How large the example company is.
struct ExampleOptions: ParsableArguments {
  private static let usual = DemoCompany.Size()

  @Option(help: "How many reps, 1 to 5000.")
  var reps = usual.reps

  @Option(help: "How many months up to 2026-10, 1 to 60.")
  var months = usual.months

  @Option(help: "Another seed, another company.")
  var seed = usual.seed

  @Option(
    help: "The language of reports: zh-Hans or en; with --from that of the files unless set.")
  var locale: Language?

  func validate() throws { try ExampleOptions.validate(reps: reps, months: months) }

  static func validate(reps: Int, months: Int) throws {
    guard DemoCompany.Size.allowedReps.contains(reps) else {
      throw ValidationError("--reps is 1 to 5000")
    }
    guard DemoCompany.Size.allowedMonths.contains(months) else {
      throw ValidationError("--months is 1 to 60")
    }
  }

  /// Whether any option but the language was given.
  var isChanged: Bool {
    let usual = ExampleOptions.usual
    return reps != usual.reps || months != usual.months || seed != usual.seed
  }

  var size: DemoCompany.Size {
    DemoCompany.Size(reps: reps, months: months, seed: seed, language: locale ?? .chinese)
  }
}

extension Language: ExpressibleByArgument {}
