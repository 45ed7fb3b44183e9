import Problems

extension Source {
  /// The files and queries that the source names; tells where there are none.
  func rowFiles(in folder: String, shownAs: String, _ problems: inout Problems) -> [RowFile] {
    switch location {
    case .files(let pattern):
      let found = FilePattern(text: pattern).files(in: folder, shownAs: shownAs)
      if found.isEmpty {
        problems.add(.noSuchSource(table: table.rawValue, pattern: pattern, at: place))
      }
      return found.map { RowFile($0, options) }
    case .database(let variable, let query):
      do {
        // Tables of one database are told apart by their own names.
        let shown = "\(variable) (\(table.rawValue))"
        return [try RowFile(query: query, connection: variable, shown: shown)]
      } catch {
        problems.add(.unreadable(error, at: place))
        return []
      }
    }
  }
}

extension PeriodDataReader {
  /// Every file that the sources and their look-ups name, once each, in the order of what they are
  /// called: `shown` as problems call it, `path` as the system opens it.
  public var files: [(shown: String, path: String)] {
    var paths: [String: String] = [:]
    for source in sources {
      var patterns = (source.columns ?? [:]).values.flatMap { $0.lookups.map(\.file) }
      if case .files(let pattern) = source.location { patterns.append(pattern) }
      for pattern in patterns {
        for file in FilePattern(text: pattern).files(in: folder, shownAs: shownAs) {
          paths[file.shown] = file.path
        }
      }
    }
    return paths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
