import Foundation
import TestSupport

@testable import RowReading

/// All that a reader gives.
struct ReadTable: Equatable {
  var names: [String]
  var rows: [[String]] = []
  var lines: [Int] = []
  var unit: LineUnit

  init(_ reader: any RowReader) throws {
    names = reader.header.names
    unit = reader.lineUnit
    let batch = RowBatch()
    while try reader.fill(batch) {
      for row in 0..<batch.rowCount {
        rows.append((0..<batch.cellCount(row)).map { batch.text(row, $0) })
        lines.append(batch.line(row))
      }
    }
  }

  /// Of a file with these bytes.
  init(
    _ bytes: [UInt8], name: String = "table.json", part: RowOptions.Part? = nil
  ) throws {
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(filePath: folder.path(name)))
    try self.init(
      FileRows.reader(path: folder.path(name), options: RowOptions(part: part)))
  }

  init(_ text: String, name: String = "table.json", part: RowOptions.Part? = nil) throws {
    try self.init(Array(text.utf8), name: name, part: part)
  }
}
