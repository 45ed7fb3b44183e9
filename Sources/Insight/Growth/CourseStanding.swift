import Evaluation
import Quantities

/// Where a rep's last test score after a course stands among those of peers: all others who took the
/// test.
public struct CourseStanding: Sendable, Hashable {
  /// The middle half of some scores, by quantiles of type 7.
  public struct Middle: Sendable, Hashable {
    public let low: Fraction
    public let median: Fraction
    public let high: Fraction
  }

  /// With fewer peers nothing is told of them.
  public static let fewest = 5

  /// Index among ``Growth/courses``.
  public let course: Int
  public let own: Fraction
  public let peers: Int
  /// Of the peers; nil where they are too few.
  public let middle: Middle?

  /// Whether three of four peers did better.
  public var isLow: Bool { middle.map { own < $0.low } ?? false }

  init(course: Int, own: Fraction, peers: [Fraction]) {
    self.course = course
    self.own = own
    self.peers = peers.count
    let sorted = peers.sorted()
    guard peers.count >= CourseStanding.fewest,
      let low = sorted.quantile(Fraction(1, 4)), let median = sorted.quantile(Fraction(1, 2)),
      let high = sorted.quantile(Fraction(3, 4))
    else {
      middle = nil
      return
    }
    middle = Middle(low: low, median: median, high: high)
  }
}
