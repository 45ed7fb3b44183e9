/// Finds what somebody may have meant.
public enum NearestWord {
  /// The word of `words` with the fewest edits from `word`, if it is near enough to be meant.
  ///
  /// Optimal string alignment distance (insert, delete, replace, swap neighbours), ignoring
  /// letter case; at most a third of the letters may differ. Of equals the first wins.
  public static func nearest(to word: String, in words: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().prefix(64))
    var best: (word: String, distance: Int)?
    for candidate in words {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= max(1, wanted.count / 3) else { continue }
      let distance = distance(wanted, letters)
      guard distance <= max(1, max(wanted.count, letters.count) / 3) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// At most `count` of `words`, those with the fewest edits from `word` first; of equals in their
  /// order.
  public static func nearest(_ count: Int, to word: String, in words: [String]) -> [String] {
    let wanted = Array(word.lowercased().prefix(64))
    let ranked = words.enumerated().map { index, candidate in
      (distance: distance(wanted, Array(candidate.lowercased())), index: index)
    }
    return ranked.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
      .prefix(count).map { words[$0.index] }
  }

  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in b.indices {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
