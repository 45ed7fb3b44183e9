/// The files that scorebook is built with, embedded in the program: page templates, style sheet,
/// and whatever else lies in `built-in`.
///
///     BuiltInTemplates.text(of: "page.mustache")
///
/// Names are flat: two files of one name in different folders would collide. A new file needs one
/// line in `files`.
public enum BuiltInTemplates {
  static let files: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("aliases.yaml", { PackageResources.aliases_yaml }),
    ("cell.mustache", { PackageResources.cell_mustache }),
    ("contents.mustache", { PackageResources.contents_mustache }),
    ("definitions.mustache", { PackageResources.definitions_mustache }),
    ("findings.yaml", { PackageResources.findings_yaml }),
    ("figures.mustache", { PackageResources.figures_mustache }),
    ("headline.mustache", { PackageResources.headline_mustache }),
    ("kpi.mustache", { PackageResources.kpi_mustache }),
    ("kpis.mustache", { PackageResources.kpis_mustache }),
    ("masthead.mustache", { PackageResources.masthead_mustache }),
    ("page.mustache", { PackageResources.page_mustache }),
    ("periods.mustache", { PackageResources.periods_mustache }),
    ("quality.mustache", { PackageResources.quality_mustache }),
    ("profile-fxiaoke.yaml", { PackageResources.profile_fxiaoke_yaml }),
    ("profile-zoho.yaml", { PackageResources.profile_zoho_yaml }),
    ("provenance.mustache", { PackageResources.provenance_mustache }),
    ("report.mustache", { PackageResources.report_mustache }),
    ("restatement.mustache", { PackageResources.restatement_mustache }),
    ("section.mustache", { PackageResources.section_mustache }),
    ("sentiment.en.txt", { PackageResources.sentiment_en_txt }),
    ("sentiment.zh-Hans.txt", { PackageResources.sentiment_zh_Hans_txt }),
    ("starter-kpis.yaml", { PackageResources.starter_kpis_yaml }),
    ("starter-scorebook.yaml", { PackageResources.starter_scorebook_yaml }),
    ("starter-scorecards.yaml", { PackageResources.starter_scorecards_yaml }),
    ("starter-theme.yaml", { PackageResources.starter_theme_yaml }),
    ("style.css", { PackageResources.style_css }),
    ("table.mustache", { PackageResources.table_mustache }),
    ("way.mustache", { PackageResources.way_mustache }),
    ("words.en.yaml", { PackageResources.words_en_yaml }),
    ("words.zh-Hans.yaml", { PackageResources.words_zh_Hans_yaml }),
  ]

  /// The names of all embedded files, sorted.
  public static let names: [String] = files.map(\.name).sorted()

  /// The embedded file called `name`, or nil where there is none.
  public static func text(of name: String) -> String? {
    files.first { $0.name == name }.map { String(decoding: $0.bytes(), as: UTF8.self) }
  }
}
