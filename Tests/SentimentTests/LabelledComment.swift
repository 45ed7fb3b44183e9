import Foundation
import Sentiment
import Testing

/// A comment of a customer and what a person reads in it, from `Labelled`.
struct LabelledComment {
  let label: Opinion.Leaning
  let text: String

  static func all(_ file: String) throws -> [LabelledComment] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Labelled/\(file).tsv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return try lines.map { line in
      let cells = line.split(separator: "\t")
      return LabelledComment(
        label: try #require(Opinion.Leaning(rawValue: String(cells[0]))), text: String(cells[1]))
    }
  }
}

/// How well a reader's leanings agree with labels.
struct Agreement {
  private var counts: [[Opinion.Leaning]: Int] = [:]
  private(set) var misses: [String] = []

  init(_ comments: [LabelledComment], _ reader: SentimentReader) {
    for comment in comments {
      let opinion = reader.opinion(of: comment.text)
      counts[[comment.label, opinion.leaning], default: 0] += 1
      if comment.label != opinion.leaning {
        misses.append("\(comment.label) read as \(opinion.compound): \(comment.text)")
      }
    }
  }

  private func count(_ label: Opinion.Leaning?, _ leaning: Opinion.Leaning?) -> Double {
    let counted = counts.filter { pair, _ in
      (label.map { $0 == pair[0] } ?? true) && (leaning.map { $0 == pair[1] } ?? true)
    }
    return Double(counted.values.reduce(0, +))
  }

  var accuracy: Double {
    Opinion.Leaning.allCases.map { count($0, $0) }.reduce(0, +) / count(nil, nil)
  }

  /// The mean over leanings of 2 · right ÷ (labelled so + read so).
  var macroF1: Double {
    let scores = Opinion.Leaning.allCases.map { leaning in
      2 * count(leaning, leaning) / max(1, count(leaning, nil) + count(nil, leaning))
    }
    return scores.reduce(0, +) / Double(scores.count)
  }
}
