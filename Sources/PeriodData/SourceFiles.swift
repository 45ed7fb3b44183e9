extension PeriodDataReader {
  /// Every file that the sources and their look-ups name, once each, in the order of what they are
  /// called: `shown` as problems call it, `path` as the system opens it.
  public var files: [(shown: String, path: String)] {
    var paths: [String: String] = [:]
    for source in sources {
      var patterns = [source.pattern]
      for case .lookup(_, let lookups)? in (source.columns ?? [:]).values {
        patterns += lookups.map(\.file)
      }
      for pattern in patterns {
        for file in FilePattern(text: pattern).files(in: folder, shownAs: shownAs) {
          paths[file.shown] = file.path
        }
      }
    }
    return paths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
