import Foundation
import TestSupport
import Testing

/// A company whose reps, teams, products, customers and ids are called what nobody expects.
struct HostileCompany {
  /// What may stand in a cell, and what of it a reader must see.
  static let names: [(text: String, visible: String)] = [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("../../x", "../../x"),
    ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    (String(repeating: "很长的名字 long ", count: 21) + "exact", "很长的名字 long"),
    ("Party 🎉 family 👩‍👩‍👧 end", "Party"),
    ("شركة النور للتجارة", "شركة النور للتجارة"),
    ("חברת האור", "חברת האור"),
    ("be\u{7}ll\u{1B}[31m \u{202E}turned\u{200B}", "bell"),
    ("{{name}} & \"quoted\" 'single'", "{{name}} & \"quoted\" 'single'"),
    ("@SUM(1+1)", "@SUM(1+1)"),
    ("]]> --> %00 \\ C:\\x", "]]> --> %00 \\ C:\\x"),
  ]

  static let chinese = Result { try HostileCompany(locale: "zh-Hans", named: names[0].text) }
  static let english = Result { try HostileCompany(locale: "en", named: "🎉 شركة النور {{name}} 👩‍👩‍👧") }
  static func all() throws -> [HostileCompany] { [try chinese.get(), try english.get()] }

  let folder: TemporaryFolder
  let workspace: String
  let built: Program.Outcome

  init(locale: String, named organization: String) throws {
    folder = try TemporaryFolder()
    workspace = folder.path("company")
    let made = try BuiltCommand.run("init", workspace, "--locale", locale)
    try #require(made.status == 0)
    let sources = ["reps", "teams", "accounts", "products", "orders", "order_lines", "targets"]
    let files = HostileFiles(workspace: workspace)
    try files.write(
      """
      organization: \(HostileFiles.quoted(organization))
      locale: \(locale)
      currency: CNY
      sources:
      \(sources.map { "  \($0): { file: \($0).csv }" }.joined(separator: "\n"))
      """, to: "scorebook.yaml")
    try files.writeTables()
    built = try BuiltCommand.run("build", workspace, "--period", "2026-10")
  }

  var output: URL { URL(filePath: workspace + "/Output") }
  var period: URL { output.appending(path: "2026-10") }

}

/// The files of a workspace with hostile names.
private struct HostileFiles {
  let workspace: String

  func writeTables() throws {
    let names = HostileCompany.names.map(\.text)
    try table("teams", ["id", "name"], names.map { ["team " + $0, $0] })
    try table(
      "reps", ["id", "name", "latin", "role", "team"],
      names.indices.map { [names[$0], names[$0], "", names[$0], "team " + names[$0 / 2 * 2]] })
    try table("accounts", ["id", "name", "segment"], names.map { [$0, $0, $0] })
    try table("products", ["id", "name", "category"], names.map { [$0, $0, $0] })
    try table(
      "targets", ["scope", "id", "period", "value"], names.map { ["rep", $0, "2026", "9000"] })
    var (orders, lines) = ([[String]](), [[String]]())
    for (index, name) in names.enumerated() {
      for month in ["2025-10", "2026-09", "2026-10"] {
        let (id, amount) = (name + month, "\(1000 + 10 * index).50")
        orders.append([id, month + "-0\(1 + index % 9)", name, name, amount])
        lines.append([id, name, "2", amount, amount])
      }
    }
    try table("orders", ["id", "date", "rep", "account", "amount"], orders)
    try table("order_lines", ["order", "product", "quantity", "unit_price", "net"], lines)
  }

  private func table(_ name: String, _ header: [String], _ rows: [[String]]) throws {
    let lines = ([header] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\n" }
    try write(lines.joined(), to: "Data/\(name).csv")
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: workspace + "/" + path))
  }

  private static func cell(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A text in YAML's double quotes.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
