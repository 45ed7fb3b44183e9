import Evaluation
import Insight
import Measures
import Problems
import Quantities

/// A rule of `findings.yaml`, or what changes a built-in one.
struct RuleSetting {
  private static let keys = [
    "for", "looks-at", "kpis", "size-of", "kind", "priority", "when", "title", "text", "question",
    "action", "examples",
  ]

  let setting: Setting
  let base: FindingRule?
  let catalogue: Catalogue

  init(_ setting: Setting, changing base: FindingRule?, _ catalogue: Catalogue) {
    self.setting = setting
    self.base = base
    self.catalogue = catalogue
  }

  /// Nil, and told, where it is wrong; examples that do not come out as they say are told too.
  func rule(_ problems: inout Problems) -> FindingRule? {
    let errors = problems.count(of: .error)
    guard
      let block = Block(
        setting, allowed: RuleSetting.keys, example: "{ looks-at: change, kind: decline, … }",
        &problems)
    else { return nil }
    let signal = block["looks-at"]?.choice(of: Signal.self, &problems) ?? base?.signal
    let kind = block["kind"]?.choice(of: FindingRule.Kind.self, &problems) ?? base?.kind
    let audiences = audiences(block["for"], &problems) ?? base?.audiences
    let kpis = kpis(block["kpis"], &problems) ?? base?.kpis ?? []
    guard let signal else {
      _ = block.required("looks-at", example: "change", &problems)
      return nil
    }
    if signal.needsKPI, kpis.isEmpty {
      _ = block.required("kpis", example: "[win_rate]", &problems)
    }
    let title = texts(block, "title", signal, &problems) ?? base?.title
    let text = texts(block, "text", signal, &problems) ?? base?.text
    if kind == nil { _ = block.required("kind", example: "risk", &problems) }
    if audiences == nil { _ = block.required("for", example: "[rep, team]", &problems) }
    if title == nil { _ = block.required("title", example: "{ en: …, zh-Hans: … }", &problems) }
    if text == nil { _ = block.required("text", example: "{ en: …, zh-Hans: … }", &problems) }
    guard let kind, let audiences, let title, let text else { return nil }
    let rule = FindingRule(
      id: setting.key, signal: signal, kpis: kpis,
      base: measure(block["size-of"], &problems) ?? base?.base, audiences: audiences, kind: kind,
      conditions: conditions(block["when"], signal, &problems) ?? base?.conditions ?? [],
      title: title, text: text,
      question: texts(block, "question", signal, &problems) ?? base?.question ?? [:],
      action: action(block["action"], signal, &problems) ?? base?.action,
      examples: examples(block["examples"], signal, &problems) ?? [],
      priority: block["priority"]?.points(-100...100, &problems).map { Int($0.rounded(scale: 1)) }
        ?? base?.priority ?? 0)
    check(rule, block["examples"], &problems)
    return problems.count(of: .error) == errors ? rule : nil
  }

  private func audiences(_ setting: Setting?, _ problems: inout Problems)
    -> Set<Policy.Audience>?
  {
    setting?.list(atMost: 3, of: Phrase("kinds of reports", "报告对象"), &problems).map { list in
      Set(list.compactMap { $0.choice(of: Policy.Audience.self, &problems) })
    }
  }

  private func kpis(_ setting: Setting?, _ problems: inout Problems) -> [String]? {
    setting?.names(&problems)?.filter { id in
      if catalogue.kpi(id) != nil { return true }
      setting?.tell(
        Phrase("the id of a KPI", "指标编号"),
        nearest: NearestWord.nearest(to: id, in: catalogue.kpis.map(\.id)), &problems)
      return false
    }
  }

  private func measure(_ setting: Setting?, _ problems: inout Problems) -> String? {
    guard let setting, let id = setting.name(&problems) else { return nil }
    guard catalogue.measure(Measure.ID(rawValue: id))?.unit == .money else {
      let amounts = catalogue.measures.filter { $0.unit == .money }.map(\.id.rawValue)
      setting.tell(
        Phrase("a measure of money", "金额类计量"), nearest: NearestWord.nearest(to: id, in: amounts),
        &problems)
      return nil
    }
    return id
  }

  /// `change at-most -15%`, one below the other.
  private func conditions(_ setting: Setting?, _ signal: Signal, _ problems: inout Problems)
    -> [FindingRule.Condition]?
  {
    guard
      let list = setting?.list(atMost: 20, of: Phrase("conditions", "条件"), &problems)
    else { return nil }
    let names = signal.values.filter { $0.value.isNumber }.map(\.key).sorted()
    return list.compactMap { entry in
      let parts = entry.text(&problems)?.split(separator: " ").map(String.init) ?? []
      guard parts.count == 3 else {
        entry.tell(
          Phrase("a condition such as change at-most -15%", "条件，例如 change at-most -15%"), &problems)
        return nil
      }
      guard names.contains(parts[0]) else {
        entry.tell(
          .either(names), nearest: NearestWord.nearest(to: parts[0], in: names), &problems)
        return nil
      }
      guard let relation = FindingRule.Condition.Relation(rawValue: parts[1]) else {
        entry.tell(.either(FindingRule.Condition.Relation.allCases.map(\.rawValue)), &problems)
        return nil
      }
      guard let number = Setting.number(parts[2]) else {
        entry.tell(Phrase("a number or a percentage at the end", "末尾为数字或百分数"), &problems)
        return nil
      }
      return FindingRule.Condition(parts[0], relation, number.value)
    }
  }

  /// Texts all of whose `{placeholders}` the signal tells.
  private func texts(
    _ block: Block, _ key: String, _ signal: Signal, _ problems: inout Problems
  ) -> [Language: String]? {
    guard let setting = block[key], let texts = setting.wording(atMost: 500, &problems) else {
      return nil
    }
    let known = signal.values.filter { $0.value != .chance }.map(\.key) + ["name"]
    for text in Language.allCases.compactMap({ texts[$0] }) {
      for name in FindingPlaceholders.names(in: text) where !known.contains(name) {
        setting.tell(
          Phrase("placeholders among ", "占位符只能是")
            + .either(known.sorted().map { "{\($0)}" }),
          nearest: NearestWord.nearest(to: name, in: known).map { "{\($0)}" }, &problems)
      }
    }
    return texts
  }

  private func action(_ setting: Setting?, _ signal: Signal, _ problems: inout Problems)
    -> FindingRule.Action?
  {
    guard let setting,
      let block = Block(
        setting, allowed: ["owner", "days", "kpi", "title", "effect"],
        example: "{ owner: rep, days: 30, title: … }", &problems),
      let owner = block.required("owner", example: "rep", &problems)?
        .choice(of: FindingRule.Action.Owner.self, &problems),
      let days = block.required("days", example: "30", &problems)?.points(1...366, &problems),
      block.required("title", example: "{ en: …, zh-Hans: … }", &problems) != nil,
      let title = texts(block, "title", signal, &problems)
    else { return nil }
    return FindingRule.Action(
      owner: owner, days: Int(days.rounded(scale: 1)),
      kpi: kpis(block["kpi"], &problems)?.first, title: title,
      effect: texts(block, "effect", signal, &problems) ?? [:])
  }

  /// `{ change: -20%, told: yes }`
  private func examples(_ setting: Setting?, _ signal: Signal, _ problems: inout Problems)
    -> [FindingRule.Example]?
  {
    guard let list = setting?.list(atMost: 20, of: Phrase("examples", "示例"), &problems) else {
      return nil
    }
    let names = signal.values.filter { $0.value.isNumber }.map(\.key).sorted()
    return list.compactMap { entry in
      guard
        let block = Block(
          entry, allowed: names + ["told"], example: "{ change: -20%, told: yes }", &problems),
        let isTold = block.required("told", example: "yes", &problems)?.yesOrNo(&problems)
      else { return nil }
      var values: [String: Fraction] = [:]
      for key in block.keys where key != "told" {
        guard let text = block[key]?.text(&problems), let number = Setting.number(text) else {
          block[key]?.tell(Phrase("a number or a percentage", "数字或百分数"), &problems)
          continue
        }
        values[key] = number.value
      }
      return FindingRule.Example(values, isTold: isTold)
    }
  }

  private func check(_ rule: FindingRule, _ setting: Setting?, _ problems: inout Problems) {
    for (index, example) in rule.examples.enumerated()
    where rule.holds({ example.values[$0] }) != example.isTold {
      setting?.tell(
        example.isTold
          ? Phrase("example \(index + 1) is not told by the rule", "规则未报告第 \(index + 1) 个示例")
          : Phrase("example \(index + 1) is told by the rule", "规则报告了第 \(index + 1) 个示例"),
        &problems)
    }
  }
}
