import PeriodData
import Problems
import Testing

@testable import Workspaces

struct YAMLTextTests {
  static let texts = [
    "Amount", "订单金额", "金额（元）", "a: b", "# not a comment", "*必填", "a *b", "& * ! | > ' \" % @ `",
    "line\nbreak\r\n\ttab", "null", "true", "No", "1e3", "2026-10-03", "-", "- a", "? a", "{a}",
    "[a",
    "📈 Σ", "\\n", "C:\\x", "a\u{2028}b", "x\u{FEFF}", "\u{202E}gnp", "\u{0}\u{7}", "e\u{301}",
    " led", "end ", "~", "=", "<<", "a#b", "a #b", "\u{85}", "x: y # z",
  ]

  @Test(arguments: texts) func `whatever a text is, it is read back as it was`(text: String) throws
  {
    let yaml = """
      organization: \(YAMLText.quoted("A"))
      locale: en
      currency: USD
      sources:
        reps: { file: r.csv }
        orders:
          file: o.csv
          # id: \(YAMLText.quoted(text))
          columns: { id: \(YAMLText.quoted(text)), date: D, amount: \(YAMLText.list([text, "b"])) }

      """
    let lines = YAMLText.quoted(text).split(omittingEmptySubsequences: false) { $0.isNewline }
    #expect(lines.count == 1)
    let (profile, problems) = SettingsTexts.profile(yaml)
    #expect(problems.text == "")
    #expect(profile?.sources[1].columns?["id"] == .column(text))
    #expect(profile?.sources[1].columns?["amount"] == ColumnMapping(.columns([text, "b"])))
  }

  @Test func `many stars are no aliases`() {
    let stars = (0..<30).map { YAMLText.quoted("*\($0) *x, *y") }.joined(separator: ", ")
    let (profile, problems) = SettingsTexts.profile(
      "organization: A\nlocale: en\ncurrency: USD\n# \(stars)\nsources: { reps: { file: r.csv }, "
        + "orders: { file: o.csv, keep: { a: [\(stars)] } } }\n")
    #expect(problems.text == "")
    #expect(profile?.sources[1].filters.first?.values.count == 30)
  }

  @Test(arguments: [
    ColumnMapping.column("a"), .always("x: y"),
    ColumnMapping(.columns(["a", "b"]), prefix: "z_", values: ["p": "q", "": "", "r: s": ""]),
    ColumnMapping(.joined(["First", "Last"]), otherwise: "o", isOptional: true),
    .lookup(column: "业务员", [.init(file: "人员*.csv", key: "姓名", value: "工号")]),
  ])
  func `a mapping is read back as it was`(mapping: ColumnMapping) {
    var wanted = mapping
    // An empty key cannot stand for a text that a cell has.
    wanted.values[""] = nil
    let (profile, problems) = SettingsTexts.profile(
      "organization: A\nlocale: en\ncurrency: USD\nsources:\n  reps: { file: r.csv }\n  orders:\n"
        + "    file: o.csv\n    columns: { id: I, date: D, amount: A, status: "
        + YAMLText.mapping(wanted) + " }\n")
    #expect(problems.text == "")
    #expect(profile?.sources[1].columns?["status"] == wanted)
  }
}
