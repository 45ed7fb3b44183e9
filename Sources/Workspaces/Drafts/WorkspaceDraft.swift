import Facts
import Foundation
import PeriodData
import Problems
import Quantities

/// A workspace made from a folder of exports: which files it takes, what its `scorebook.yaml` says,
/// and what the operator is told.
///
///     guard let draft = WorkspaceDraft(from: "Exports", organization: "Acme", language: nil) else { … }
///     draft.settings   // the text of scorebook.yaml
public struct WorkspaceDraft: Sendable {
  /// The files that go into the folder Data, under these names.
  public let files: [(path: String, name: String)]
  public let language: Language
  /// The text of `scorebook.yaml`.
  public let settings: String
  /// What was recognised and what was not, a line each.
  public let summary: [Phrase]

  /// Nil where the folder cannot be read or nothing in it was recognised.
  ///
  /// - Parameters:
  ///   - folder: whose files are looked at; they stay as they are.
  ///   - language: of reports; that of the columns' names unless given.
  public init?(from folder: String, organization: String, language: Language?) {
    guard let found = FoundFile.files(in: folder) else { return nil }
    var problems = Problems()
    let profiles = ExportProfiles().all(&problems)
    var passedOver = found.passedOver
    var recognised: [Recognition] = []
    var unknown: [(table: FoundTable, nearest: Recognition.Nearest?)] = []
    for file in found.files {
      let (tables, failure) = FoundTable.tables(in: file)
      if let failure { passedOver.append((file.original, failure)) }
      for table in tables {
        if let recognition = Recognition.byProfile(table, profiles) {
          recognised.append(recognition)
          continue
        }
        let (recognition, nearest) = Recognition.byNames(table, .builtIn)
        if let recognition {
          recognised.append(recognition)
        } else {
          unknown.append((table, nearest))
        }
      }
    }
    guard !recognised.isEmpty else { return nil }
    let drafts = SourceDrafts(recognised, profiles)
    unknown += drafts.surplus.map { ($0, nil) }
    self.language = language ?? WorkspaceDraft.language(of: recognised)
    var copied: Set<String> = []
    files = drafts.sources.flatMap(\.tables).map(\.file)
      .filter { copied.insert($0.name).inserted }.map { ($0.path, $0.name) }
    let text = SettingsDraft(
      organization: organization, language: self.language, drafts: drafts, unknown: unknown,
      passedOver: passedOver, recognised: recognised)
    settings = text.text
    summary = text.summary
  }

  /// Chinese where most names of columns are.
  private static func language(of recognised: [Recognition]) -> Language {
    let names = recognised.flatMap(\.table.header).filter { !$0.isEmpty }
    let chinese = names.count { name in
      name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    // A system of China keeps English names for what its programs read.
    let isChinese = recognised.contains { $0.form?.profile == "fxiaoke" }
    return isChinese || chinese * 2 > names.count ? .chinese : .english
  }
}
