/// How large a workbook may be before it is refused, so that no file takes all time or memory.
struct WorkbookLimits: Sendable {
  /// Of a sheet unpacked, and of the text that its cells hold.
  var sheet = ByteLimit(bytes: 1 << 30)
  /// Of the texts that sheets share, unpacked.
  var sharedTexts = ByteLimit(bytes: 256 << 20)
  /// Of any other part, unpacked.
  var part = ByteLimit(bytes: 64 << 20)
  var cell = ByteLimit(bytes: 16 << 20)
  var row = ByteLimit(bytes: 64 << 20)
  /// As many as a sheet of any program has.
  var rows = 1_048_576
  /// All cells of a sheet with the empty ones before them.
  var cells = 1 << 30

  var rowsFailure: RowFailure { .oversized(limit: "\(grouped(rows)) rows") }
  var cellsFailure: RowFailure { .oversized(limit: "\(grouped(cells)) cells") }

  private func grouped(_ count: Int) -> String {
    count < 1000
      ? "\(count)" : grouped(count / 1000) + "," + String("\(1000 + count % 1000)".dropFirst())
  }
}

/// A number of bytes that is not to be passed.
struct ByteLimit: Sendable {
  var bytes: Int

  var failure: RowFailure {
    let units = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10), ("bytes", 1)]
    for (unit, size) in units where bytes >= size && bytes % size == 0 {
      return .oversized(limit: "\(bytes / size) \(unit)")
    }
    return .oversized(limit: "\(bytes) bytes")
  }
}
