import CairoCanvas
import Drawings
import Evaluation
import Foundation
import Problems
import Quantities
import Reports

/// What `theme.yaml` says: how the organization wants its reports. A workspace may do without it.
///
///     title: { en: Sales review, zh-Hans: 销售月报 }
///     logo: logo.png
///     colors: { own: "#2457C5" }
///     sections: { rep: [headline, scorecard, actions] }
public struct ThemeFile: Sendable {
  public static let fileName = "theme.yaml"

  /// Where the file is wrong, what it says all the same.
  public private(set) var theme = Theme.standard
  /// The logo's path relative to the workspace; nil where there is none.
  public private(set) var logoFile: String?

  private init() {}

  /// Reads `theme.yaml` of `folder` and the logo that it names.
  public init(folder: String, problems: inout Problems) {
    guard FileManager.default.fileExists(atPath: folder + "/" + ThemeFile.fileName),
      let file = SettingsFile(
        folder: folder, name: ThemeFile.fileName,
        purpose: Phrase("it says what reports look like", "该文件说明报告的外观"),
        problems: &problems)
    else {
      self.init()
      return
    }
    self.init(file, folder: folder, problems: &problems)
  }

  /// Tells all that is wrong with the file.
  init(_ file: SettingsFile, folder: String, problems: inout Problems) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(
        root,
        allowed: [
          "title", "logo", "colors", "fonts", "paper", "landscape", "site", "sections",
        ], example: "paper: A4", &problems)
    else { return }
    if let titles = block["title"]?.wording(atMost: 60, inOneLine: true, &problems) {
      theme.title = titles
    }
    if let setting = block["logo"], let logo = LogoFile(setting, in: folder, &problems) {
      theme.logo = Logo(
        logo.picture, fileName: "logo." + logo.picture.format.rawValue)
      logoFile = logo.path
    }
    if let setting = block["colors"] {
      theme.palette = ThemeColors(setting, &problems).palette
    }
    if let setting = block["fonts"] { readFonts(setting, &problems) }
    theme.paper = block["paper"]?.choice(of: Paper.self, &problems) ?? .a4
    if let setting = block["landscape"] {
      // The headline stands in the head of page one.
      let names = SectionName.allCases.filter { $0 != .headline }
      theme.landscape = Set(setting.sections(among: names, &problems))
    }
    theme.site = block["site"]?.site(&problems)
    if let setting = block["sections"] { readSections(setting, &problems) }
  }

  private mutating func readFonts(_ setting: Setting, _ problems: inout Problems) {
    guard
      let block = Block(
        setting, allowed: ["pdf", "site"], example: "pdf: Noto Sans CJK SC", &problems)
    else { return }
    if let setting = block["pdf"], let family = setting.text(&problems) {
      if FontBook.has(family) {
        theme.typeface = family
      } else {
        problems.add(
          .missingFont(
            family, nearest: NearestWord.nearest(to: family, in: FontBook.families()),
            at: setting.place))
      }
    }
    theme.siteFonts = block["site"]?.fontList(&problems)
  }

  private mutating func readSections(_ setting: Setting, _ problems: inout Problems) {
    guard
      let block = Block(
        setting, allowed: Policy.Audience.allCases.map(\.rawValue),
        example: "rep: [headline, scorecard]", &problems)
    else { return }
    for audience in Policy.Audience.allCases {
      guard let list = block[audience.rawValue] else { continue }
      let names = list.sections(among: SectionName.usual(for: audience), &problems)
      if let index = names.firstIndex(of: .headline), index > 0 {
        list.tell(Phrase("“headline” first in the list", "“headline”列在首位"), &problems)
      }
      if !names.isEmpty { theme.sections[audience] = names }
    }
  }
}
