import Facts
import Problems
import RowReading

/// Values by key, taken from one file or from several one after the other.
final class LookupTable {
  /// The key column's values and, by their code, what they lead to.
  private var keys = TextColumn()
  private var values: [[UInt8]?] = [[]]
  private(set) var unknownKeys = UnknownIDs()

  /// Reads the files of `steps`; nil, and told, where one cannot be read.
  init?(
    _ steps: [ColumnMapping.Lookup], folder: String, shownAs shown: String, source: Source,
    _ problems: inout Problems
  ) {
    var maps: [(order: [String], values: [String: String])] = []
    for step in steps {
      guard let file = FilePattern(text: step.file).files(in: folder, shownAs: shown).first else {
        problems.add(
          .noSuchSource(
            table: source.table.rawValue, pattern: step.file, at: source.place))
        return nil
      }
      let rows = RowFile(file, RowOptions())
      guard let map = LookupTable.map(of: rows, step, &problems) else { return nil }
      maps.append(map)
    }
    guard let first = maps.first else { return nil }
    for key in first.order {
      keys.append(key)
      let reached = maps.reduce(Optional(key)) { value, map in value.flatMap { map.values[$0] } }
      values.append(reached.map { Array($0.utf8) })
    }
  }

  /// The value for `key`; empty, and remembered as unknown, where there is none.
  func value(for key: Cell, row: Int) -> [UInt8] {
    if let code = keys.code(ofKnown: key), let value = values[Int(code)] { return value }
    unknownKeys.add(key, row: row)
    return []
  }

  private static func map(
    of file: RowFile, _ step: ColumnMapping.Lookup, _ problems: inout Problems
  ) -> (order: [String], values: [String: String])? {
    guard let reader = file.reader(&problems) else { return nil }
    let header = Header(reader.header, file: file.name(of: reader))
    let key = header.position(of: [step.key], for: "lookup key", &problems)
    let value = header.position(of: [step.value], for: "lookup value", &problems)
    guard let key, let value else { return nil }
    var order: [String] = []
    var values: [String: String] = [:]
    let batch = RowBatch()
    do {
      while try reader.fill(batch) {
        for row in 0..<batch.rowCount {
          let id = String(decoding: batch.cell(row, key).trimmed, as: UTF8.self)
          guard !id.isEmpty, values[id] == nil else { continue }
          order.append(id)
          values[id] = String(decoding: batch.cell(row, value).trimmed, as: UTF8.self)
        }
      }
    } catch {
      problems.add(.unreadable(error, at: Place(file.shown)))
      return nil
    }
    return (order, values)
  }
}
