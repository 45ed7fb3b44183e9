import Problems
import RowReading

/// The columns of one file or query, as its mapping asks for them.
struct Header {
  let names: [String]
  let place: Place

  init(_ header: RowHeader, file: String) {
    names = header.names
    place = Place(file, line: header.line > 0 ? header.line : nil)
  }

  /// The position of the first of `candidates` that is the name of a column.
  func position(ofAny candidates: [String]) -> Int? {
    for name in candidates {
      if let position = names.firstIndex(of: name) { return position }
    }
    return nil
  }

  /// The position of a column that has to be there; tells where it is missing or there twice.
  func position(of candidates: [String], for field: String, _ problems: inout Problems) -> Int? {
    guard let position = position(ofAny: candidates) else {
      let name = candidates.first ?? field
      problems.add(
        .missingColumn(
          name, for: field, nearest: NearestWord.nearest(to: name, in: names), header: names,
          at: place))
      return nil
    }
    let name = names[position]
    if names[(position + 1)...].contains(name) { problems.add(.repeatedColumn(name, at: place)) }
    return position
  }
}
