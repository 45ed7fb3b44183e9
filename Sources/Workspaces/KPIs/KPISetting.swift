import Evaluation
import Measures
import Problems
import Quantities

/// The workspace's own KPIs: `kpis` of kpis.yaml.
struct OwnKPIs {
  /// In the place of a wrong one stands one that nobody will see, so that a scorecard that names it
  /// is not told of it again.
  private(set) var kpis: [KPI] = []

  private static let example =
    "{ big_share: { form: share, of: big_orders, in: orders, direction: up } }"

  /// - Parameters:
  ///   - catalogue: the measures that there are, and the built-in KPIs.
  ///   - unusable: ids of measures that are wrong.
  init(
    _ setting: Setting?, among catalogue: Catalogue, unusable: Set<String>,
    _ problems: inout Problems
  ) {
    guard let setting,
      let block = Block(setting, allowed: nil, example: OwnKPIs.example, &problems)
    else { return }
    guard block.keys.count <= KPIFile.limit else {
      setting.tell(.atMost(KPIFile.limit, Phrase("KPIs", "指标")), &problems)
      return
    }
    let targets = catalogue.kpis.map(\.id) + block.keys
    for key in block.keys {
      let entry = block.required(
        key, example: "{ form: share, of: big_orders, in: orders, direction: up }", &problems)
      guard let entry else { continue }
      let id = entry.ownID(
        in: "kpis",
        taken: { catalogue.kpi($0) != nil || $0.hasPrefix("stage_conversion_") }, &problems)
      let context = FormulaSetting.Context(
        catalogue: catalogue, unusable: unusable, targets: targets)
      let kpi = KPI.read(entry, context, &problems)
      guard id != nil else { continue }
      kpis.append(
        kpi
          ?? KPI(
            id: key, unit: .number, direction: .up, formula: .total(.salesAmount),
            words: [.english: .init(name: key, text: ""), .chinese: .init(name: key, text: "")]))
    }
  }
}

extension KPI {
  /// The KPI with the setting's key as its id; its examples are worked out.
  fileprivate static func read(
    _ setting: Setting, _ context: FormulaSetting.Context, _ problems: inout Problems
  ) -> KPI? {
    let own = ["name", "text", "form", "unit", "direction", "examples"]
    let form = FormulaSetting.Form(of: setting)
    guard
      let block = Block(
        setting, allowed: own + FormulaSetting.Form.keys(of: form),
        example: "{ form: share, of: big_orders, in: orders }", &problems)
    else { return nil }
    let name = block.required(
      "name", example: Phrase("Share of big orders", "大单占比"), &problems
    )?.wording(atMost: 60, inOneLine: true, &problems)
    let text = block.required(
      "text", example: Phrase("Big orders ÷ all orders.", "大单数 ÷ 订单数。"), &problems
    )?.wording(atMost: 500, &problems)
    let direction = block.required("direction", example: "up", &problems)?
      .choice(of: Direction.self, &problems)
    // The examples cannot be worked out without a formula, nor be read without its unit.
    guard let found = FormulaSetting(block, form, context, &problems) else { return nil }
    let unit = block["unit"].map { found.unit($0, &problems) } ?? found.units[0]
    guard let unit else { return nil }
    let examples = block.required(
      "examples", example: found.example, &problems
    ).flatMap { Example.list($0, found.formula, unit, context.catalogue, &problems) }
    guard let name, let text, let direction, let examples else { return nil }
    var words: [Language: Words] = [:]
    for language in Language.allCases {
      words[language] = Words(name: name[language] ?? setting.key, text: text[language] ?? "")
    }
    return KPI(
      id: setting.key, unit: unit, direction: direction, formula: found.formula,
      examples: examples, words: words)
  }
}

extension Catalogue {
  /// How many KPIs a problem lists.
  private static let shown = 10

  /// The KPI that a setting names; told where there is none.
  func kpi(_ setting: Setting, _ problems: inout Problems) -> KPI? {
    guard let name = setting.text(&problems) else { return nil }
    if let kpi = kpi(name) { return kpi }
    let ids = kpis.map(\.id)
    setting.tell(
      Phrase("a KPI such as ", "指标，例如 ")
        + .list(NearestWord.nearest(Catalogue.shown, to: name, in: ids)),
      nearest: NearestWord.nearest(to: name, in: ids), &problems)
    return nil
  }
}
