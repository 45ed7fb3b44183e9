import Facts
import Problems

/// What is known of the files that a system exports.
///
/// A profile is a file `profile-NAME.yaml`; a new system needs no more than a new file.
public struct ExportProfile: Sendable {
  public let name: String
  /// In the order of the file.
  public let forms: [ExportForm]

  init?(_ file: SettingsFile, name: String, _ problems: inout Problems) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(
        root, allowed: ["tables"] + ExportCustoms.keys, example: "tables: { … }", &problems),
      let setting = block.required("tables", example: "{ deals: { … } }", &problems),
      let tables = Block(
        setting, allowed: TableName.allCases.map(\.rawValue), example: "{ deals: { … } }",
        &problems)
    else { return nil }
    let customs = ExportCustoms(in: block, &problems)
    var forms: [ExportForm] = []
    for key in tables.keys {
      guard let table = TableName(rawValue: key), let value = tables[key] else { continue }
      let entries =
        value.node.sequence == nil
        ? [value] : value.list(atMost: 20, of: Phrase("forms", "种文件"), &problems)
      for entry in entries ?? [] {
        let form = ExportForm(
          entry, table: table, usualName: key, customs: customs, &problems)
        if let form { forms.append(form) }
      }
    }
    self.name = name
    self.forms = forms
  }
}
