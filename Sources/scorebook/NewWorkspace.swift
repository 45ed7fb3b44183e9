import ArgumentParser
import DemoCompany
import Foundation
import Problems
import Publishing
import Quantities
import Templates
import Workspaces

/// A workspace that is about to be made; nothing that is there is overwritten.
struct NewWorkspace {
  /// A file or folder that could not be made.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let folder: String
  /// An empty file that is made before all others.
  var marker: String?

  /// Writes the example company, or without one the files to start from.
  func make(_ example: DemoCompany.Size?, locale: Language) throws {
    do {
      try write(example, locale: locale)
    } catch let error as CocoaError {
      throw Failure(description: SystemReason.text(of: error))
    }
  }

  /// Writes a draft and copies its files.
  func make(_ draft: WorkspaceDraft) throws {
    do {
      try makeFolders()
      for file in draft.files {
        try FileManager.default.copyItem(
          at: URL(filePath: file.path), to: URL(filePath: folder + "/Data/" + file.name))
      }
      try Data(draft.settings.utf8).write(to: URL(filePath: folder + "/scorebook.yaml"))
      for name in ["scorecards.yaml", "kpis.yaml", "theme.yaml"] {
        try write(starter: name, locale: draft.language)
      }
    } catch let error as CocoaError {
      throw Failure(description: SystemReason.text(of: error))
    }
  }

  private func write(_ example: DemoCompany.Size?, locale: Language) throws {
    try makeFolders()
    if let example {
      try DemoCompany(example).files { path, bytes in
        try Data(bytes).write(to: URL(filePath: folder + "/" + path))
      }
      return
    }
    for name in ["scorebook.yaml", "scorecards.yaml", "kpis.yaml", "theme.yaml"] {
      try write(starter: name, locale: locale)
    }
  }

  private func makeFolders() throws {
    let files = FileManager.default
    if let names = try? files.contentsOfDirectory(atPath: folder), !names.isEmpty {
      let reason = Phrase(
        "\(folder) is not empty; nothing was changed", "\(folder) 不是空文件夹；没有做任何改动")
      throw ValidationError(reason.said)
    }
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let marker { try Data().write(to: URL(filePath: folder + "/" + marker)) }
    try files.createDirectory(atPath: folder + "/Data", withIntermediateDirectories: true)
  }

  private func write(starter name: String, locale: Language) throws {
    let template = "starter-\(name)"
    guard let text = BuiltInTemplates.text(of: template) else {
      throw ValidationError("the built-in file \(template) is missing")
    }
    let said = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("locale:") ? "locale: \(locale.rawValue)" : String($0)
    }
    try Data(said.joined(separator: "\n").utf8).write(to: URL(filePath: folder + "/" + name))
  }
}
