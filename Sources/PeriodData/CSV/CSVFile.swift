import Problems

/// A CSV file on disk.
struct CSVFile {
  let file: FilePattern.File

  init(_ file: FilePattern.File) { self.file = file }

  /// Gives `body` the file's scanner, its header read, and tells what is wrong with the file as a
  /// whole.
  func read(
    _ problems: inout Problems,
    _ body: (inout CSVScanner, Header, _ size: Int, inout Problems) -> Void
  ) {
    let place = Place(file.shown)
    let bytes: FileBytes
    do {
      bytes = try FileBytes(path: file.path)
    } catch {
      problems.add(.unreadableFile(error.reason, at: place))
      return
    }
    var scanner = CSVScanner(bytes)
    if let kind = CSVFile.foreignKind(scanner.firstBytes()) {
      problems.add(.notCSV(kind, at: place))
    } else if scanner.next() {
      let header = Header(scanner, file: file.shown)
      if let line = scanner.unclosedQuoteLine {
        problems.add(.unclosedQuote(at: Place(file.shown, line: line)))
      }
      body(&scanner, header, bytes.size, &problems)
    } else if bytes.failure == nil, !scanner.isOverlong {
      problems.add(.emptyFile(at: place))
    }
    if let failure = bytes.failure { problems.add(.unreadableFile(failure, at: place)) }
    if scanner.isOverlong {
      problems.add(.overlongLine(at: Place(file.shown, line: scanner.nextLine)))
    }
  }

  /// What the first bytes show the file to be, if that is no text in UTF-8.
  private static func foreignKind(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return "UTF-16 text"
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "a workbook or an archive" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "an old workbook" }
    return nil
  }
}
