/// A CSV file read back by a small reader of the tests' own.
struct CSVTable: Sendable {
  let header: [String]
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    var index = bytes.startIndex
    func endField() {
      record.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x22 where isQuoted && index < bytes.endIndex && bytes[index] == 0x22:
        field.append(0x22)
        index += 1
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted: endField()
      case 0x0D where !isQuoted: break
      case 0x0A where !isQuoted:
        endField()
        records.append(record)
        record = []
      default: field.append(byte)
      }
    }
    header = records.first ?? []
    rows = Array(records.dropFirst())
  }

  init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }
}
