/// The rows of a JSON text: an array of objects, an object that holds one, or objects one after
/// the other.
///
/// The text is read twice, first for its columns: any entry may have one that no other has.
final class JSONRows: RowReader {
  private let entries: JSONEntries
  private let parser: JSONParser
  private var isAtEnd = false
  let header: RowHeader
  let lineUnit: LineUnit
  let size: Int

  /// - Parameter isLines: Whether the name says that each line is a row.
  init(_ bytes: FileBytes, options: RowOptions, isLines: Bool) throws(RowFailure) {
    let list = try JSONRows.search(bytes).list(options.part, isLines: isLines)
    try bytes.rewind()
    entries = JSONEntries(list)
    parser = JSONParser(bytes, listener: entries)
    header = RowHeader(names: list.columns.map { list.tree.name($0) }, line: 0)
    lineUnit = list.isLines ? .line : .entry(of: list.name)
    size = bytes.size
  }

  /// The names of the lists in a text; none where it is one list or lines.
  static func parts(_ bytes: FileBytes) throws(RowFailure) -> [String] {
    try search(bytes).names
  }

  private static func search(_ bytes: FileBytes) throws(RowFailure) -> JSONListSearch {
    let search = JSONListSearch()
    let parser = JSONParser(bytes, listener: search)
    while try parser.advance(by: .max) {}
    return search
  }

  func fill(_ batch: RowBatch) throws(RowFailure) -> Bool {
    batch.removeAll()
    entries.batch = batch
    defer { entries.batch = nil }
    while !isAtEnd, !batch.isFull {
      // No entry is shorter than two bytes, so the batch never becomes fuller than full.
      let limit = min(1 << 14, 2 * batch.rowsLeft(width: header.names.count))
      isAtEnd = try !parser.advance(by: limit)
    }
    batch.bytesRead = parser.bytesRead
    return batch.rowCount > 0
  }
}

/// Makes a row of each entry of a list.
private final class JSONEntries: JSONListener {
  private let list: JSONList
  /// The column of each node that is one.
  private var columnIndices: [Int32: Int] = [:]
  private let entry: FlatEntry
  private var starts: [Int32]
  private var ends: [Int32]
  private var depth = 0
  /// How many of the open objects lead to the list.
  private var matched = 0
  /// Whether the last key is the next one of the path.
  private var isNext = false
  /// How deep the entries are, while the list is open; 0 where values are rows.
  private var entryDepth: Int?
  private var number = 0
  private var line = 0
  var batch: RowBatch?
  private(set) var failure: RowFailure?

  init(_ list: JSONList) {
    self.list = list
    entry = FlatEntry(tree: list.tree, addsKeys: false)
    starts = Array(repeating: 0, count: list.columns.count)
    ends = starts
    for (index, node) in list.columns.enumerated() { columnIndices[node] = index }
    entryDepth = list.path == nil ? 0 : nil
  }

  func beginObject(in parser: JSONParser) {
    if entry.isOpen {
      entry.beginObject()
    } else if entryDepth == depth {
      number += 1
      line = list.isLines ? parser.line : number
      entry.begin()
    } else if let path = list.path, matched == depth, matched < path.count, depth == 0 || isNext {
      matched += 1
    }
    isNext = false
    depth += 1
  }

  func endObject() {
    depth -= 1
    matched = min(matched, depth)
    if entry.isOpen, entry.endObject() { addRow() }
  }

  func key(_ key: Cell) {
    if entry.isOpen {
      entry.key(key)
    } else if let path = list.path, matched == depth, matched > 0 {
      isNext = key.elementsEqual(path[matched - 1])
    }
  }

  func beginArray() {
    if entry.isOpen {
      entry.beginArray()
    } else if let path = list.path, matched == depth, matched == path.count,
      depth == 0 || isNext
    {
      entryDepth = depth + 1
    } else {
      countElement()
    }
    isNext = false
    depth += 1
  }

  func endArray() {
    if entry.isOpen {
      entry.endArray()
    } else if list.path != nil, entryDepth == depth {
      entryDepth = nil
    }
    depth -= 1
  }

  func scalar(_ text: Cell) {
    isNext = false
    if entry.isOpen { entry.text(text) } else { countElement() }
  }

  func null() {
    isNext = false
    if entry.isOpen { entry.null() } else { countElement() }
  }

  /// An element that is no object has a number and is no row.
  private func countElement() {
    if entryDepth == depth { number += 1 }
  }

  private func addRow() {
    guard !entry.isOverlong else {
      failure = .oversized(limit: "64 MB")
      return
    }
    for index in starts.indices {
      starts[index] = 0
      ends[index] = 0
    }
    for text in entry.texts {
      guard let column = columnIndices[text.node] else { continue }
      starts[column] = text.start
      ends[column] = text.end
    }
    entry.bytes.withUnsafeBufferPointer { bytes in
      batch?.append(
        line: line, text: bytes, starts: starts, ends: ends, offset: 0, cellCount: starts.count)
    }
  }
}
