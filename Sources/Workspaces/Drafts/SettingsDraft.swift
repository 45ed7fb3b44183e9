import Evaluation
import Facts
import PeriodData
import Problems
import Quantities

/// The text of a drafted `scorebook.yaml`, and what the operator is told of it.
struct SettingsDraft {
  let organization: String
  let language: Language
  let drafts: SourceDrafts
  let unknown: [(table: FoundTable, nearest: Recognition.Nearest?)]
  let passedOver: [(name: String, reason: Phrase)]
  let recognised: [Recognition]

  private var spoken: InterfaceLanguage { language == .chinese ? .chinese : .english }

  /// The profile of all sources; nil where they differ, or where one has none, which would start
  /// from this one.
  private var profile: String? {
    let names = Set(drafts.sources.map { $0.recognition.form?.profile })
    guard names.count == 1, let name = names.first else { return nil }
    return name
  }

  var text: String {
    var lines = [
      "# "
        + Phrase(
          "Made from a folder of exports: read it through, change what is not right.",
          "由导出文件的文件夹生成：请通读一遍，不对之处请修改。")[spoken],
      "organization: " + YAMLText.quoted(String(organization.prefix(200))),
      "locale: " + language.rawValue,
    ]
    let currency = currency
    lines.append(
      "currency: \(currency.code)" + (currency.comment.map { "  # " + $0[spoken] } ?? ""))
    lines.append("time_zone: " + (language == .chinese ? "Asia/Shanghai" : "UTC"))
    lines.append("fiscal_year_starts: 1")
    lines.append("teams: " + (hasManagers ? "by-manager" : "from-tables"))
    if let profile { lines.append("profile: " + YAMLText.quoted(profile)) }
    lines.append("")
    lines.append("sources:")
    for name in TableName.allCases {
      let sources = drafts.sources.filter { $0.table == name }
      guard let first = sources.first else { continue }
      lines.append("  \(name.rawValue):")
      if sources.count == 1 {
        lines += first.lines(usual: profile, spoken).map { "    " + $0 }
        continue
      }
      for source in sources {
        for (index, line) in source.lines(usual: profile, spoken).enumerated() {
          lines.append((index == 0 ? "    - " : "      ") + line)
        }
      }
    }
    return (lines + leftovers).joined(separator: "\n") + "\n"
  }

  /// What is in the folder and not in the workspace, as comments.
  private var leftovers: [String] {
    let lines = unknown.map { told($0.table, $0.nearest) } + passedOver.map { told($0) }
    guard !lines.isEmpty else { return [] }
    let title = Phrase("Files that are not used:", "未采用的文件：")
    return ["", "# " + title[spoken]] + lines.prefix(200).map { "#   " + $0[spoken] }
  }

  private func told(_ table: FoundTable, _ nearest: Recognition.Nearest?) -> Phrase {
    var phrase = Phrase(same: YAMLText.excerpt(table.shown))
    if let nearest {
      phrase =
        phrase
        + Phrase(
          ": nearest to \(nearest.name.rawValue), without ",
          "：最接近 \(nearest.name.rawValue)，但缺少 ")
        + .list(nearest.missing)
    }
    let names = table.header.prefix(20).map { YAMLText.excerpt($0) }
    return phrase + Phrase("; its columns: ", "；各列：") + .list(names)
  }

  private func told(_ file: (name: String, reason: Phrase)) -> Phrase {
    Phrase(same: YAMLText.excerpt(file.name)) + Phrase(": ", "：") + file.reason
  }

  /// Whether reps say who leads them and nothing says which teams they are in.
  private var hasManagers: Bool {
    !drafts.contains(.teams) && !drafts.contains(.memberships)
      && drafts.sources.contains { $0.table == .reps && $0.column("manager") != nil }
  }

  /// The only currency of any column of currencies that has no rates, or the usual one.
  private var currency: (code: String, comment: Phrase?) {
    let names = [
      "人民币": "CNY", "RMB": "CNY", "美元": "USD", "欧元": "EUR", "港币": "HKD", "港元": "HKD",
      "日元": "JPY", "英镑": "GBP", "新台币": "TWD", "台币": "TWD",
    ]
    var (found, rated): (Set<String>, Set<String>) = ([], [])
    for source in drafts.sources {
      guard let column = source.column("currency") else { continue }
      for table in source.tables {
        let texts = TableSample(table, values: [column], dates: []).values[column] ?? []
        if source.table == .currencyRates { rated.formUnion(texts) } else { found.formUnion(texts) }
      }
    }
    func codes(_ texts: Set<String>) -> Set<String> {
      Set(texts.map { names[$0] ?? $0.uppercased() }).filter { Currency(code: $0) != nil }
    }
    // What has a rate is worth so much of the organization's own currency.
    let codes = codes(found).subtracting(codes(rated))
    if codes.count == 1, let code = codes.first { return (code, nil) }
    let isFxiaoke = drafts.sources.contains { $0.recognition.form?.profile == "fxiaoke" }
    let usual = isFxiaoke || language == .chinese ? "CNY" : "USD"
    if codes.isEmpty { return (usual, nil) }
    return (
      usual,
      Phrase(
        "amounts are in several: \(codes.sorted().joined(separator: ", "))",
        "金额有多种币种：\(codes.sorted().joined(separator: "、"))")
    )
  }

  /// What was recognised and what was not, a line each.
  var summary: [Phrase] {
    var lines = drafts.sources.map { source in
      let names = source.recognition.form.map { form in
        Phrase(same: "\(form.profile), \(form.form.name)")
      }
      let how = names ?? Phrase("by the names of its columns", "按列名识别")
      let part = source.recognition.table.partKey.map { "#" + $0.name } ?? ""
      return Phrase(same: "  \(source.table.rawValue) ← \(OneLine.text(source.file + part))")
        + Phrase(" (", "（") + how + Phrase(")", "）")
    }
    for source in drafts.sources {
      guard let comment = source.dateComment else { continue }
      let order = source.dateOrder.map { "dates: \($0.rawValue): " } ?? "dates: "
      lines.append(Phrase(same: "  \(source.table.rawValue): \(order)") + comment)
    }
    let rest =
      unknown.map { told($0.table, $0.nearest) } + passedOver.map { told($0) }
    if !rest.isEmpty { lines.append(Phrase("not used:", "未采用：")) }
    lines += rest.prefix(20).map { Phrase(same: "  ") + $0 }
    if rest.count > 20 {
      lines.append(Phrase("  and \(rest.count - 20) more", "  另有 \(rest.count - 20) 个"))
    }
    if !drafts.contains(.reps) {
      lines.append(
        Phrase(
          "no file names the reps: add a source “reps” to scorebook.yaml",
          "没有文件列出销售人员：请在 scorebook.yaml 中补上来源“reps”"))
    }
    if !TableSchema.ofFacts.contains(where: { drafts.contains($0.table) }) {
      lines.append(
        Phrase(
          "no file tells what happened: add a source such as “orders” to scorebook.yaml",
          "没有文件记录发生了什么：请在 scorebook.yaml 中补上“orders”之类的来源"))
    }
    return lines
  }
}

/// Names as a terminal shows them: on one line.
enum OneLine {
  static func text(_ text: String) -> String {
    String(
      text.unicodeScalars.map { $0.properties.generalCategory == .control ? "·" : Character($0) })
  }
}
