import Evaluation
import Foundation
import Measures
import Problems

/// What `kpis.yaml` says: how things are measured, and the workspace's own measures and KPIs. A
/// workspace may do without it.
struct KPIFile {
  static let fileName = "kpis.yaml"
  /// So many measures, and as many KPIs, can a workspace add.
  static let limit = 200

  /// Where the file is wrong, what it says all the same, so that other files can be checked.
  private(set) var catalogue = Catalogue.usual

  private init() {}

  /// Reads `kpis.yaml` of `folder`.
  init(folder: String, problems: inout Problems) {
    guard FileManager.default.fileExists(atPath: folder + "/" + KPIFile.fileName),
      let file = SettingsFile(
        folder: folder, name: KPIFile.fileName,
        purpose: Phrase("it says how things are measured", "该文件说明指标如何计量"),
        problems: &problems)
    else {
      self.init()
      return
    }
    self.init(file, problems: &problems)
  }

  /// Tells all that is wrong with the file.
  init(_ file: SettingsFile, problems: inout Problems) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(
        root, allowed: ["rules", "measures", "kpis"],
        example: "rules: { sales: { basis: orders } }", &problems)
    else { return }
    var rules = MeasurementRules()
    if let setting = block["rules"] { rules.read(setting, &problems) }
    let own = OwnMeasures(block["measures"], rules, &problems)
    let builtIn = Catalogue(rules, measures: own.measures, measureNames: own.names)
    let kpis = OwnKPIs(block["kpis"], among: builtIn, unusable: own.wrong, &problems).kpis
    catalogue = Catalogue(
      rules, measures: own.measures, measureNames: own.names, kpis: kpis)
  }
}

extension Setting {
  /// The id that the key gives to a measure or KPI of one's own; nil, and told, where it is none,
  /// or a built-in one has it.
  func ownID(in list: String, taken: (String) -> Bool, _ problems: inout Problems) -> String? {
    func refuse(_ expected: Phrase) {
      problems.add(
        .wrongValue(Phrase(same: key), key: list, expected: expected, at: keyPlace))
    }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let isID =
      (key.utf8.first.map { letters.contains($0) } ?? false)
      && key.utf8.count <= 40
      && key.utf8.allSatisfy {
        letters.contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_")
      }
    guard isID else {
      refuse(
        Phrase(
          "an id of at most 40 small letters, digits and underscores, such as big_orders",
          "由小写字母、数字和下划线组成的编号，最多 40 个字符，例如 big_orders"))
      return nil
    }
    guard !taken(key) else {
      refuse(Phrase("an id that no built-in one has", "未被内置项使用的编号"))
      return nil
    }
    return key
  }
}
