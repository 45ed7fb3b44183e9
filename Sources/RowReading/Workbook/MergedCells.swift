import Glibc

/// Looks through a sheet for a cell that spans several columns of its header.
///
/// Sheets list such cells after all rows, so this is a pass of its own, before the one that gives
/// the rows: it looks for the bytes of their tags only. It sees none in UTF-16, which programs
/// that write workbooks do not use.
struct MergedCells: ~Copyable {
  private static let chunk = 256 << 10
  /// No tag of a merged cell is longer.
  private static let tagLimit = 256
  private static let name = Array("mergeCell".utf8)

  private let line: Int
  private let width: Int
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: chunk + tagLimit)

  private init(line: Int, width: Int) {
    self.line = line
    self.width = width
  }

  deinit { buffer.deallocate() }

  /// Throws where there is one in the row on `line`, which has `width` columns.
  static func check(_ part: ArchivePart, line: Int, width: Int) throws(RowFailure) {
    let merged = MergedCells(line: line, width: width)
    if let reference = merged.reference(part) { throw .mergedHeader(reference) }
    if let failure = part.failure { throw failure }
  }

  private func reference(_ part: ArchivePart) -> String? {
    var kept = 0
    while true {
      let filled = part.fill(buffer + kept, count: MergedCells.chunk)
      if filled <= 0 { return nil }
      let count = kept + filled
      if let reference = reference(among: count) { return reference }
      // A tag may begin here and end in the next chunk.
      kept = min(count, MergedCells.tagLimit)
      buffer.update(from: buffer + (count - kept), count: kept)
    }
  }

  private func reference(among count: Int) -> String? {
    let name = MergedCells.name
    var place = 0
    while place < count, let found = memchr(buffer + place, Int32(name[0]), count - place) {
      let start = UnsafeRawPointer(found) - UnsafeRawPointer(buffer)
      guard count - start >= name.count, memcmp(found, name, name.count) == 0 else {
        place = start + 1
        continue
      }
      place = start + name.count
      // In texts there is no `<`; the colon stands behind a prefix.
      guard start > 0,
        buffer[start - 1] == UInt8(ascii: "<") || buffer[start - 1] == UInt8(ascii: ":")
      else { continue }
      let tag = Cell(start: buffer + place, count: min(MergedCells.tagLimit, count - place))
      let text = String(decoding: tag.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
      let words = text.split { $0 == "\"" || $0 == "'" }
      guard let attribute = words.firstIndex(where: { $0.hasSuffix("ref=") }),
        words.indices.contains(attribute + 1), spans(words[attribute + 1])
      else { continue }
      return String(words[attribute + 1])
    }
    return nil
  }

  private func spans(_ text: Substring) -> Bool {
    guard let range = CellRange(String(text)) else { return false }
    return range.first.column < min(width, range.last.column)
      && range.first.row <= line && line <= range.last.row
  }
}
