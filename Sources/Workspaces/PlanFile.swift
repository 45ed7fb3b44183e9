import Foundation
import Planning
import Problems
import Quantities

/// What `plan.yaml` says: how a target is decomposed. A workspace may do without it.
public struct PlanFile: Sendable {
  public static let fileName = "plan.yaml"

  public var settings = PlanSettings()
  /// The ids and names it mentions, each where it stands: whether somebody is called so, only data
  /// can tell.
  public private(set) var names: [(name: String, place: Place)] = []

  static let keys = [
    "target", "months", "exponents", "life_cycle", "competition", "potential", "bases", "limits",
    "round",
  ]

  private init() {}

  /// Reads `plan.yaml` of `folder`; nil, and told, where it is wrong.
  public init?(folder: String, problems: inout Problems) {
    guard FileManager.default.fileExists(atPath: folder + "/" + PlanFile.fileName) else {
      self.init()
      return
    }
    let errorsBefore = problems.count(of: .error)
    guard
      let file = SettingsFile(
        folder: folder, name: PlanFile.fileName,
        purpose: Phrase("it says how a target is decomposed", "该文件说明目标如何分解"),
        problems: &problems)
    else { return nil }
    self.init(file, problems: &problems)
    if problems.count(of: .error) > errorsBefore { return nil }
  }

  /// Tells all that is wrong with the file; what is returned then is of no use.
  init?(_ file: SettingsFile, problems: inout Problems) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(root, allowed: PlanFile.keys, example: "target: 120000000", &problems)
    else { return nil }
    settings.total = block["target"].flatMap { $0.planTotal(&problems) }
    if let months = block["months"]?.planMonths(&problems) { settings.months = months }
    readExponents(block["exponents"], &problems)
    readLifeCycle(block["life_cycle"], &problems)
    settings.competition = named(block["competition"], "{ EAST: 0.9 }", &problems) {
      $0.factor(&$1)
    }
    if let potential = block["potential"] {
      if potential.node.scalar?.string == "markets" {
        settings.hasMarketPotential = true
      } else {
        settings.potential = named(potential, "{ T01: 1.2 }", &problems) { $0.factor(&$1) }
      }
    }
    settings.bases = named(block["bases"], "{ R009: 1200000 }", &problems) {
      $0.amount(&$1)
    }
    readLimits(block["limits"], &problems)
    settings.round = block["round"].flatMap { $0.amount(&problems) }
  }

  /// What a text asks the organization to reach: `120000000`, `1.2亿`, `+12%`; nil where it is
  /// anything else.
  public static func total(_ text: String) -> PlanSettings.Total? {
    let isSigned = text.hasPrefix("+") || text.hasPrefix("-")
    guard let number = Setting.number(text.hasPrefix("+") ? String(text.dropFirst()) : text) else {
      return nil
    }
    guard number.isPercent else {
      return isSigned || number.value <= .zero ? nil : .amount(number.value)
    }
    let allowed = Fraction(-99, 100)...Fraction(10)
    return isSigned && allowed.contains(number.value) ? .growth(number.value) : nil
  }

  private mutating func readExponents(_ setting: Setting?, _ problems: inout Problems) {
    guard let setting,
      let block = Block(
        setting, allowed: ["history", "potential"], example: "{ history: 1, potential: 0.5 }",
        &problems)
    else { return }
    if let power = block["history"]?.points(0...3, &problems) { settings.historyExponent = power }
    if let power = block["potential"]?.points(0...3, &problems) {
      settings.potentialExponent = power
    }
  }

  private mutating func readLifeCycle(_ setting: Setting?, _ problems: inout Problems) {
    guard let setting,
      let block = Block(
        setting, allowed: LifeCycleStage.allCases.map(\.rawValue), example: "{ growth: 1.15 }",
        &problems)
    else { return }
    for stage in LifeCycleStage.allCases {
      settings.lifeCycle[stage] = block[stage.rawValue]?.factor(&problems)
    }
  }

  private mutating func readLimits(_ setting: Setting?, _ problems: inout Problems) {
    guard let setting,
      let block = Block(
        setting, allowed: nil, example: "{ rep: { least: 90%, most: 140% } }", &problems)
    else { return }
    for key in block.keys {
      guard let entry = block[key], let bounds = PlanSettings.Bounds(entry, &problems) else {
        continue
      }
      if let level = PlanSettings.Level(rawValue: key) {
        settings.bounds[level] = bounds
      } else {
        settings.ownBounds[key] = bounds
        names.append((key, entry.place))
      }
    }
  }

  /// Values by the ids of those they are for.
  private mutating func named(
    _ setting: Setting?, _ example: String, _ problems: inout Problems,
    _ value: (Setting, inout Problems) -> Fraction?
  ) -> [String: Fraction] {
    guard let setting, let block = Block(setting, allowed: nil, example: example, &problems) else {
      return [:]
    }
    var values: [String: Fraction] = [:]
    for key in block.keys {
      guard let entry = block[key] else { continue }
      names.append((key, entry.place))
      values[key] = value(entry, &problems)
    }
    return values
  }
}
