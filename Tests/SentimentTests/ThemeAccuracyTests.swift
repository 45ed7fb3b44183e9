import Foundation
import Sentiment
import Testing

/// The comments were labelled before the key words were compared with them, and nothing is tuned on
/// them.
struct ThemeAccuracyTests {
  @Test(arguments: [("themes-en", 0.9, 0.9), ("themes-zh", 0.9, 0.85)])
  func `the themes that are found are those that a person finds`(
    file: String, precision: Double, recall: Double
  ) throws {
    let comments = try Self.comments(file)
    #expect(comments.count >= 60)
    let reader = SentimentReader(.builtIn)
    var counts: [String: Counts] = [:]
    for comment in comments {
      let found = Set(reader.opinion(of: comment.text).themes.map(\.id))
      for theme in found.union(comment.themes) {
        counts[theme, default: Counts()].add(
          isFound: found.contains(theme), isMeant: comment.themes.contains(theme))
      }
    }
    #expect(counts.count == 9)
    for (theme, own) in counts.sorted(by: { $0.key < $1.key }) {
      print("\(file) \(theme): precision \(own.precision), recall \(own.recall)")
      #expect(own.precision >= 0.6 && own.recall >= 0.7, "\(theme)")
    }
    let all = counts.values.reduce(into: Counts()) { $0.add($1) }
    print("\(file): precision \(all.precision), recall \(all.recall)")
    #expect(all.precision >= precision && all.recall >= recall)
  }

  private static func comments(_ file: String) throws -> [(themes: Set<String>, text: String)] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Labelled/\(file).tsv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
      let cells = line.split(separator: "\t")
      try #require(cells.count == 2, "\(line)")
      let themes = cells[0] == "none" ? [] : cells[0].split(separator: ",").map(String.init)
      return (Set(themes), String(cells[1]))
    }
  }

  /// How often a theme was found and meant.
  private struct Counts {
    var (right, found, meant) = (0, 0, 0)

    mutating func add(isFound: Bool, isMeant: Bool) {
      right += isFound && isMeant ? 1 : 0
      found += isFound ? 1 : 0
      meant += isMeant ? 1 : 0
    }

    mutating func add(_ other: Counts) {
      right += other.right
      found += other.found
      meant += other.meant
    }

    /// The part of what was found that is meant.
    var precision: Double { Double(right) / Double(max(1, found)) }
    /// The part of what is meant that was found.
    var recall: Double { Double(right) / Double(max(1, meant)) }
  }
}
