import Evaluation
import Foundation
import Incentives
import Problems
import Quantities

/// What `pay.yaml` says: who is paid how, contests and honours. A workspace may do without it.
public struct PayFile: Sendable {
  public static let fileName = "pay.yaml"

  /// What kind of thing a name in the file is of: only data can tell whether somebody is called so.
  public enum Named: String, Sendable, Hashable {
    case roles, teams, reps
  }

  public private(set) var settings = PaySettings()
  public private(set) var names: [(kind: Named, name: String, place: Place)] = []

  private init() {}

  /// Reads `pay.yaml` of `folder`; nil, and told, where it is wrong.
  public init?(folder: String, catalogue: Catalogue, policy: Policy?, problems: inout Problems) {
    guard FileManager.default.fileExists(atPath: folder + "/" + PayFile.fileName) else {
      self.init()
      return
    }
    let errorsBefore = problems.count(of: .error)
    guard
      let file = SettingsFile(
        folder: folder, name: PayFile.fileName,
        purpose: Phrase("it says how people are paid", "该文件说明提成如何计算"), problems: &problems)
    else { return nil }
    self.init(file, catalogue, grades: policy?.gradeNames ?? [], problems: &problems)
    if problems.count(of: .error) > errorsBefore { return nil }
  }

  /// Tells all that is wrong with the file; what is returned then is of no use.
  init?(
    _ file: SettingsFile, _ catalogue: Catalogue, grades: [String], problems: inout Problems
  ) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(
        root, allowed: ["returns", "plans", "contests", "honours"], example: "plans: […]",
        &problems)
    else { return nil }
    var reading = PayReading(catalogue: catalogue, grades: grades)
    let returns =
      block["returns"]?.choice(of: IncentivePlan.Returns.self, &problems) ?? .original
    settings.plans = PayFile.entries(
      block["plans"], of: Phrase("plan", "方案"), Phrase("plans", "方案"), &problems
    ) { setting, problems in
      reading.plan(setting, returns, &problems).map { ($0.name, $0) }
    }
    settings.contests = PayFile.entries(
      block["contests"], of: Phrase("contest", "竞赛"), Phrase("contests", "竞赛"), &problems
    ) { setting, problems in
      reading.contest(setting, &problems).map { ($0.name, $0) }
    }
    settings.honours = PayFile.entries(
      block["honours"], of: Phrase("honour", "荣誉"), Phrase("honours", "荣誉"), &problems
    ) { setting, problems in
      reading.honour(setting, &problems).map { ($0.name, $0) }
    }
    names = reading.names
  }

  /// The entries of a list, each with a name of its own.
  static func entries<Entry>(
    _ setting: Setting?, of one: Phrase, _ many: Phrase, _ problems: inout Problems,
    _ read: (Setting, inout Problems) -> (name: String, entry: Entry)?
  ) -> [Entry] {
    guard let setting, let list = setting.list(atMost: 100, of: many, &problems) else { return [] }
    var entries: [Entry] = []
    var names: Set<String> = []
    for setting in list {
      guard let (name, entry) = read(setting, &problems) else { continue }
      if !names.insert(name).inserted {
        problems.add(
          .repeatedEntry(one, name, in: Phrase(same: PayFile.fileName), at: setting.place))
      }
      entries.append(entry)
    }
    return entries
  }
}
