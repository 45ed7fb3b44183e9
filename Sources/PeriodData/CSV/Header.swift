import Problems

/// The column names in a file's first record.
struct Header {
  let names: [String]
  let place: Place

  /// Takes the current record of `scanner` as the header.
  init(_ scanner: borrowing CSVScanner, file: String) {
    names = (0..<min(scanner.cellCount, CSVScanner.cellsKept)).map {
      String(decoding: scanner.cell($0).trimmed, as: UTF8.self)
    }
    place = Place(file, line: scanner.line)
  }

  /// The position of a column that has to be there; tells where it is missing or there twice.
  func position(of name: String, for field: String, _ problems: inout Problems) -> Int? {
    let positions = names.indices.filter { names[$0] == name }
    if positions.count > 1 { problems.add(.repeatedColumn(name, at: place)) }
    if positions.isEmpty {
      problems.add(
        .missingColumn(
          name, for: field, nearest: NearestWord.nearest(to: name, in: names), header: names,
          at: place))
    }
    return positions.first
  }
}
