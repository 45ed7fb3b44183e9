import Evaluation
import Incentives
import Measures
import Problems
import Quantities

/// What settings of `pay.yaml` are read with, and the names they mention.
struct PayReading {
  let catalogue: Catalogue
  /// Those that scorecards give.
  let grades: [String]
  private(set) var names: [(kind: PayFile.Named, name: String, place: Place)] = []

  init(catalogue: Catalogue, grades: [String]) {
    self.catalogue = catalogue
    self.grades = grades
  }

  private static let planKeys = [
    "name", "title", "for", "from", "to", "pays", "base", "cap", "minimum", "draw", "returns",
    "components",
  ]

  mutating func plan(
    _ setting: Setting, _ returns: IncentivePlan.Returns, _ problems: inout Problems
  ) -> IncentivePlan? {
    let example = "{ name: reps, components: [{ name: commission, commission: {…} }] }"
    guard
      let block = Block(setting, allowed: PayReading.planKeys, example: example, &problems)
    else { return nil }
    let name = block.required("name", example: "reps", &problems)?.payName(&problems)
    let pays = block["pays"]?.choice(of: IncentivePlan.Pays.self, &problems) ?? .month
    let audience = block["for"].flatMap { self.audience($0, &problems) } ?? PayAudience()
    let (from, to) = days(block, &problems)
    let components = PayFile.entries(
      block.required(
        "components", example: "[{ name: commission, commission: {…} }]", &problems),
      of: Phrase("component", "项目"), Phrase("components", "项目"), &problems
    ) { setting, problems in
      component(setting, pays, &problems).map { ($0.name, $0) }
    }
    guard let name else { return nil }
    return IncentivePlan(
      name: name, titles: block["title"]?.payTitles(&problems) ?? [:], audience: audience,
      from: from, to: to, pays: pays, base: block["base"]?.payAmount(&problems),
      components: components, cap: block["cap"]?.payAmount(&problems),
      minimum: block["minimum"]?.payAmount(&problems),
      draw: block["draw"].flatMap { draw($0, &problems) },
      returns: block["returns"]?.choice(of: IncentivePlan.Returns.self, &problems) ?? returns)
  }

  mutating func audience(_ setting: Setting, _ problems: inout Problems) -> PayAudience? {
    guard
      let block = Block(
        setting, allowed: ["roles", "teams", "reps", "leaders"], example: "{ teams: [T01] }",
        &problems)
    else { return nil }
    var audience = PayAudience()
    audience.roles = named(block["roles"], .roles, &problems)
    audience.teams = named(block["teams"], .teams, &problems)
    audience.reps = named(block["reps"], .reps, &problems)
    audience.leaders = block["leaders"].flatMap { $0.yesOrNo(&problems) }
    return audience
  }

  private mutating func named(
    _ setting: Setting?, _ kind: PayFile.Named, _ problems: inout Problems
  ) -> [String] {
    guard let setting,
      let list = setting.list(atMost: 1000, of: Phrase("names", "名称"), &problems)
    else { return [] }
    var found: [String] = []
    for entry in list {
      guard let name = entry.text(&problems) else { continue }
      names.append((kind, name, entry.place))
      found.append(name)
    }
    return found
  }

  /// The first and last day; either may be left out.
  func days(_ block: Block, _ problems: inout Problems) -> (from: Day?, to: Day?) {
    let from = block["from"].flatMap { $0.payDay(&problems) }
    let to = block["to"].flatMap { $0.payDay(&problems) }
    if let from, let to, to < from {
      block["to"]?.tell(Phrase("no day before \(from)", "不早于 \(from) 的日期"), &problems)
    }
    return (from, to)
  }

  private func draw(_ setting: Setting, _ problems: inout Problems) -> IncentivePlan.Draw? {
    guard
      let block = Block(
        setting, allowed: ["amount", "recoverable"],
        example: "{ amount: 5000, recoverable: true }", &problems)
    else { return nil }
    let amount = block.required("amount", example: "5000", &problems)?.payAmount(&problems)
    let isRecoverable = block.required("recoverable", example: "true", &problems)?
      .yesOrNo(&problems)
    guard let amount, let isRecoverable else { return nil }
    return IncentivePlan.Draw(amount, isRecoverable: isRecoverable)
  }

  /// `on`, a KPI or a measure that adds up, and `of`, whose.
  func basis(
    _ block: Block, hasScope: Bool = true, _ problems: inout Problems
  ) -> PayBasis? {
    guard let setting = block.required("on", example: "sales_amount", &problems) else {
      return nil
    }
    let scope =
      hasScope ? block["of"]?.choice(of: PayBasis.Scope.self, &problems) ?? .own : .own
    let text = setting.node.scalar?.string ?? ""
    if let kpi = catalogue.kpi(text), catalogue.isAdditive(kpi),
      let id = kpi.formula.measures.first, let measure = catalogue.measure(id), measure.isPaid
    {
      return PayBasis(id, kpi: kpi.id, of: scope)
    }
    if let measure = catalogue.measure(Measure.ID(rawValue: text)), measure.isPaid {
      return PayBasis(measure.id, of: scope)
    }
    let known =
      catalogue.kpis.filter { catalogue.isAdditive($0) }.map(\.id)
      + catalogue.measures.filter(\.isPaid).map(\.id.rawValue)
    setting.tell(
      Phrase(
        "a KPI that is a total, or a measure that adds up day by day",
        "合计类指标，或按日累加的度量"),
      nearest: NearestWord.nearest(to: text, in: known), &problems)
    return nil
  }
}

extension Measure {
  /// Whether people can be paid by it: it adds up by days and has somebody to credit.
  fileprivate var isPaid: Bool { isAdditive && timing == .during && credit != nil }
}

extension Setting {
  /// A short name: letters, digits, hyphens.
  func payName(_ problems: inout Problems) -> String? {
    guard let name = text(&problems) else { return nil }
    guard name.utf8.count <= 60, !name.contains(where: { "()/\\,\"".contains($0) }) else {
      tell(
        Phrase(
          "a name of at most 60 bytes without brackets, slashes, commas and quotes",
          "名称，最多 60 字节，不含括号、斜杠、逗号和引号"), &problems)
      return nil
    }
    return name
  }

  /// A text for all languages, or one for each.
  func payTitles(_ problems: inout Problems) -> [Language: String] {
    var titles: [Language: String] = [:]
    guard node.mapping != nil else {
      guard let text = text(&problems) else { return [:] }
      for language in Language.allCases { titles[language] = text }
      return titles
    }
    let block = Block(
      self, allowed: Language.allCases.map(\.rawValue), example: "{ en: Commission }", &problems)
    for language in Language.allCases {
      titles[language] = block?[language.rawValue]?.text(&problems)
    }
    return titles
  }

  /// An amount of money, zero or more and at most a trillion.
  func payAmount(_ problems: inout Problems) -> Fraction? {
    guard let number = node.scalar.flatMap({ Setting.number($0.string) }), !number.isPercent,
      number.value >= .zero, number.value <= Fraction(1_000_000_000_000)
    else {
      tell(
        Phrase("an amount such as 5000 or 1.2万, zero or more", "金额，例如 5000 或 1.2万，不小于零"),
        &problems)
      return nil
    }
    return number.value
  }

  /// A percentage, zero or more; of pay also above a hundred.
  func payPercent(_ problems: inout Problems) -> Fraction? {
    guard let number = node.scalar.flatMap({ Setting.number($0.string) }), number.isPercent,
      number.value >= .zero, number.value <= Fraction(100)
    else {
      tell(
        Phrase("a percentage from 0% to 10000%", "0% 至 10000% 的百分数"), &problems)
      return nil
    }
    return number.value
  }

  /// `2026-10-01`
  func payDay(_ problems: inout Problems) -> Day? {
    guard let day = node.scalar.flatMap({ Day(iso: $0.string) }) else {
      tell(Phrase("a day such as 2026-10-01", "日期，例如 2026-10-01"), &problems)
      return nil
    }
    return day
  }
}
