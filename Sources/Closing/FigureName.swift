/// Which of a subject's figures: `value win_rate`, `points win_rate`, `score`, `rank`.
public struct FigureName: Hashable, Sendable {
  /// What is told, in the order in which changes are listed.
  public enum Aspect: String, Sendable, Hashable, CaseIterable {
    /// Of a KPI.
    case value
    /// Of a line of the scorecard: the level it is held to, what it weighs of 100, its points.
    case target, weight, points
    /// Of the scorecard.
    case score, grade
    /// The place among so many peers.
    case rank, peers
    /// What is told of the period before.
    case earlierScore = "earlier-score"
    case earlierGrade = "earlier-grade"
    case earlierRank = "earlier-rank"
    /// Sales of a month of the trend, and of a product category.
    case month, category
    /// A measure's total for the organization.
    case measure
    /// What all money is told in.
    case currency
    // Pay is none of them: what restatements change is published, pay is for its reader alone. It
    // is kept beside the record, and the next open month's statement settles what changed.

    /// Whether figures are counts or amounts; the others are words.
    public var isNumber: Bool {
      switch self {
      case .grade, .earlierGrade, .currency: false
      default: true
      }
    }
  }

  public let aspect: Aspect
  /// The KPI, month, category or measure; empty where there is but one.
  public let item: String

  public init(_ aspect: Aspect, _ item: String = "") {
    self.aspect = aspect
    self.item = item
  }
}

extension FigureName: CustomStringConvertible, Comparable {
  /// As it is written in files.
  public var description: String { item.isEmpty ? aspect.rawValue : aspect.rawValue + " " + item }

  /// Reads what `description` writes.
  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let aspect = Aspect(rawValue: String(first)) else { return nil }
    self.init(aspect, parts.count == 2 ? String(parts[1]) : "")
  }

  private var place: Int { Aspect.allCases.firstIndex(of: aspect) ?? 0 }

  /// By aspect, then by the bytes of the item.
  public static func < (a: FigureName, b: FigureName) -> Bool {
    a.place != b.place
      ? a.place < b.place : a.item.utf8.lexicographicallyPrecedes(b.item.utf8)
  }
}
