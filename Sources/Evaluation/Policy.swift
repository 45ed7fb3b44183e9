import Quantities

/// How performance is weighed: everything a workspace says in `scorecards.yaml`.
///
/// No weight, target, curve or grade limit stands in the program itself.
public struct Policy: Sendable, Hashable {
  /// Who a scorecard is for.
  public enum Audience: String, Sendable, Hashable, CaseIterable {
    case rep, team, organization
  }

  /// How equal scores are ranked: 1, 2, 2, 4 or 1, 3, 3, 4.
  public enum Ties: String, Sendable, Hashable, CaseIterable {
    case shareBetter = "share-better"
    case shareWorse = "share-worse"
  }

  /// What `costCoverage` is where a workspace does not say.
  public static let usualCostCoverage = Fraction(95, 100)

  public var cards: [Audience: Scorecard]
  /// From the best down, with falling limits.
  public var grades: [GradeBand]
  public var ties: Ties
  /// The share of sales, 0...1, whose cost must be known for a margin to be measured.
  public var costCoverage: Fraction

  public init(
    cards: [Audience: Scorecard], grades: [GradeBand], ties: Ties = .shareBetter,
    costCoverage: Fraction = Policy.usualCostCoverage
  ) {
    self.cards = cards
    self.grades = grades
    self.ties = ties
    self.costCoverage = costCoverage
  }

  /// The grade of `score`: the first band whose limit it reaches; nil below all of them.
  public func grade(of score: Score) -> String? {
    grades.first { score >= $0.from }?.grade
  }
}

/// A grade and the score from which it is given.
public struct GradeBand: Sendable, Hashable {
  public var grade: String
  public var from: Score

  public init(_ grade: String, from: Score) {
    self.grade = grade
    self.from = from
  }
}

/// KPIs with weights, targets and curves.
public struct Scorecard: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    /// The KPI's id.
    public var kpi: String
    /// Of 100; 0 for a line that is shown but does not count.
    public var weight: Fraction
    public var target: Target
    /// Nil where the line does not count.
    public var curve: Curve?

    public init(kpi: String, weight: Fraction, target: Target = .none, curve: Curve? = nil) {
      self.kpi = kpi
      self.weight = weight
      self.target = target
      self.curve = curve
    }
  }

  /// The level a KPI is held to.
  public enum Target: Sendable, Hashable {
    case none
    /// In the KPI's unit; 100 % is 1.
    case constant(Fraction)
    /// The sum of what the table `targets` assigns.
    case table
  }

  /// In the order in which they are shown.
  public var lines: [Line]

  public init(lines: [Line]) {
    self.lines = lines
  }
}
