import PeriodData
import Problems

/// The block `database` of a source: the name of the variable that holds the connection, and a
/// query. What may be a connection with its password is never quoted.
enum DatabaseSetting {
  /// The longest query.
  static let queryLimit = 10_000

  static func location(_ setting: Setting, _ problems: inout Problems) -> Source.Location? {
    let example = "{ connection: SCOREBOOK_DATABASE, query: SELECT … }"
    guard setting.node.mapping != nil else {
      setting.tellConcealed(
        Phrase("keys and values, for example \(example)", "键与值，例如 \(example)"), &problems)
      return nil
    }
    guard
      let block = Block(
        setting, allowed: ["connection", "query"], example: example, &problems)
    else { return nil }
    let connection = block.required("connection", example: "SCOREBOOK_DATABASE", &problems)
    let query = block.required("query", example: "SELECT id, name FROM reps", &problems)?
      .text(atMost: queryLimit, &problems)
    guard let connection else { return nil }
    guard let name = connection.node.scalar?.string, isVariable(name) else {
      connection.tellConcealed(
        Phrase(
          "the name of an environment variable such as SCOREBOOK_DATABASE, which holds the connection",
          "保存连接串的环境变量名，例如 SCOREBOOK_DATABASE"), &problems)
      return nil
    }
    return query.map { .database(variable: name, query: $0) }
  }

  private static func isVariable(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || byte == 95
      }
  }
}
