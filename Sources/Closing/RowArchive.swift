import Facts

/// Digests of rows as bytes: eight for each digest and a few for its id and line, since exports
/// mostly list ids that begin alike and stand a line each.
enum RowArchive {
  private static let mark = Array("scorebook rows 1\n".utf8)

  static func bytes(of tables: [RowDigests]) -> [UInt8] {
    var bytes = mark
    append(tables.count, to: &bytes)
    for table in tables {
      append(table.table.rawValue.utf8, to: &bytes)
      append(table.files.count, to: &bytes)
      for file in table.files {
        append(file.name.utf8, to: &bytes)
        append(file.firstRow, to: &bytes)
      }
      append(table.count, to: &bytes)
      for hash in table.hashes {
        withUnsafeBytes(of: hash.littleEndian) { bytes.append(contentsOf: $0) }
      }
      appendLines(of: table, to: &bytes)
      append(table.ids == nil ? 0 : 1, to: &bytes)
      if let ids = table.ids { append(ids, to: &bytes) }
    }
    return bytes
  }

  /// Stretches of rows whose lines follow on each other: how many, and the line of the first.
  private static func appendLines(of table: RowDigests, to bytes: inout [UInt8]) {
    var row = 0
    while row < table.count {
      var end = row + 1
      let first = table.place(ofRow: row).line
      while end < table.count, table.line(ofRow: end) == first + end - row { end += 1 }
      append(end - row, to: &bytes)
      append(first, to: &bytes)
      row = end
    }
  }

  /// Each id as what it shares with the one before, and the rest.
  private static func append(_ ids: TextColumn, to bytes: inout [UInt8]) {
    var last: ArraySlice<UInt8> = []
    for row in 0..<ids.count {
      last = ids.withBytes(ofRow: row) { id in
        var shared = 0
        for (a, b) in zip(id, last) {
          if a != b { break }
          shared += 1
        }
        append(shared, to: &bytes)
        append(id.dropFirst(shared), to: &bytes)
        return id
      }
    }
  }

  /// Seven bits a byte, the least first; the number is not negative.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(max(0, number))
    while rest >= 128 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    append(text.count, to: &bytes)
    bytes.append(contentsOf: text)
  }
}

extension RowDigests {
  fileprivate func line(ofRow row: Int) -> Int { row < lines.count ? Int(lines[row]) : 0 }
}

extension RowArchive {
  /// What `bytes(of:)` wrote; nil where the bytes are anything else.
  static func tables(in bytes: [UInt8]) -> [RowDigests]? {
    guard bytes.starts(with: mark) else { return nil }
    var reader = Reader(rest: bytes[mark.count...])
    var tables: [RowDigests] = []
    guard let count = reader.number() else { return nil }
    for _ in 0..<min(count, TableName.allCases.count) {
      guard let table = reader.table() else { return nil }
      tables.append(table)
    }
    return tables.count == count && reader.rest.isEmpty ? tables : nil
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func number() -> Int? {
      var number: UInt = 0
      for shift in stride(from: UInt(0), to: 63, by: 7) {
        guard let byte = rest.popFirst() else { return nil }
        number |= UInt(byte & 127) << shift
        if byte < 128 { return Int(exactly: number) }
      }
      return nil
    }

    /// A number of things that take at least `size` bytes each.
    mutating func count(of size: Int) -> Int? {
      number().flatMap { $0 <= rest.count / size ? $0 : nil }
    }

    mutating func bytes() -> ArraySlice<UInt8>? {
      guard let count = count(of: 1) else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }

    mutating func text() -> String? { bytes().flatMap { String(validating: $0, as: UTF8.self) } }

    mutating func table() -> RowDigests? {
      guard let name = text().flatMap({ TableName(rawValue: $0) }), let files = count(of: 2) else {
        return nil
      }
      var named: [(name: String, firstRow: Int)] = []
      for _ in 0..<files {
        guard let name = text(), let row = number() else { return nil }
        named.append((name, row))
      }
      guard let count = count(of: 8) else { return nil }
      var hashes: [UInt64] = []
      hashes.reserveCapacity(count)
      for _ in 0..<count {
        var hash: UInt64 = 0
        for (place, byte) in rest.prefix(8).enumerated() { hash |= UInt64(byte) << (8 * place) }
        rest = rest.dropFirst(8)
        hashes.append(hash)
      }
      guard let lines = lines(count), let hasIDs = number() else { return nil }
      guard hasIDs == 1 else {
        return RowDigests(table: name, hashes: hashes, ids: nil, files: named, lines: lines)
      }
      guard let ids = ids(count) else { return nil }
      return RowDigests(table: name, hashes: hashes, ids: ids, files: named, lines: lines)
    }

    private mutating func lines(_ count: Int) -> RowLines? {
      var lines = RowLines()
      while lines.count < count {
        guard let length = number(), length > 0, length <= count - lines.count,
          let first = number(), first <= Int(Int32.max) - length
        else { return nil }
        for line in Int32(first)..<Int32(first + length) { lines.append(line) }
      }
      return lines
    }

    private mutating func ids(_ count: Int) -> TextColumn? {
      var ids = TextColumn()
      var id: [UInt8] = []
      for _ in 0..<count {
        guard let shared = number(), shared <= id.count, let suffix = bytes() else { return nil }
        id.removeLast(id.count - shared)
        id += suffix
        id.withUnsafeBufferPointer { ids.append($0) }
      }
      return ids
    }
  }
}
