import Evaluation
import Foundation
import Insight
import Problems
import Templates

/// What findings are told and in which words: the built-in rules, and what `findings.yaml` of a
/// workspace changes. A workspace may do without it.
struct FindingsFile {
  static let fileName = "findings.yaml"
  /// So many rules can a workspace have.
  static let limit = 200

  /// In the order in which they are tried.
  private(set) var rules: [FindingRule]

  /// Reads `findings.yaml` of `folder`.
  init(folder: String, catalogue: Catalogue, problems: inout Problems) {
    rules = FindingRule.builtIn
    guard FileManager.default.fileExists(atPath: folder + "/" + FindingsFile.fileName),
      let file = SettingsFile(
        folder: folder, name: FindingsFile.fileName,
        purpose: Phrase("it says what findings are told", "该文件说明报告哪些发现"),
        problems: &problems)
    else { return }
    read(file, catalogue, &problems)
  }

  static func builtIn(problems: inout Problems) -> [FindingRule] {
    let text = BuiltInTemplates.text(of: fileName) ?? ""
    guard let file = SettingsFile(bytes: Array(text.utf8), name: fileName, problems: &problems)
    else { return [] }
    var own = FindingsFile(rules: [])
    own.read(file, .usual, &problems)
    return own.rules
  }

  init(_ file: SettingsFile, _ catalogue: Catalogue, problems: inout Problems) {
    rules = FindingRule.builtIn
    read(file, catalogue, &problems)
  }

  private init(rules: [FindingRule]) { self.rules = rules }

  private mutating func read(
    _ file: SettingsFile, _ catalogue: Catalogue, _ problems: inout Problems
  ) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(
        root, allowed: ["off", "rules"], example: "off: [largest-customer]", &problems)
    else { return }
    if let off = block["off"]?.names(&problems) {
      for id in off {
        guard let index = rules.firstIndex(where: { $0.id == id }) else {
          block["off"]?.tell(
            Phrase("ids of built-in rules", "内置规则的编号"),
            nearest: NearestWord.nearest(to: id, in: rules.map(\.id)), &problems)
          continue
        }
        rules.remove(at: index)
      }
    }
    guard let setting = block["rules"],
      let own = Block(
        setting, allowed: nil, example: "big-fall: { looks-at: change, … }", &problems)
    else { return }
    guard own.keys.count <= FindingsFile.limit else {
      setting.tell(
        Phrase("at most \(FindingsFile.limit) rules", "最多 \(FindingsFile.limit) 条规则"), &problems)
      return
    }
    for id in own.keys {
      guard let setting = own[id] else { continue }
      let index = rules.firstIndex { $0.id == id }
      guard
        let rule = RuleSetting(setting, changing: index.map { rules[$0] }, catalogue).rule(
          &problems)
      else { continue }
      if let index { rules[index] = rule } else { rules.append(rule) }
    }
  }
}

extension FindingRule {
  /// The rules of a workspace that says nothing else; a test holds that nothing is wrong with them.
  public static let builtIn: [FindingRule] = {
    var problems = Problems()
    return FindingsFile.builtIn(problems: &problems)
  }()
}
