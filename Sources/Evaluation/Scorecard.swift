import Quantities

/// KPIs with weights, targets and curves.
public struct Scorecard: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    /// The KPI's id.
    public var kpi: String
    /// Of 100; 0 for a line that is shown but does not count, and for one that is a bonus.
    public var weight: Fraction
    public var target: Target
    /// Nil where the line does not count.
    public var curve: Curve?
    /// The most that the line adds to the 100, or takes off where its curve gives less than
    /// nothing; nil where it is no bonus.
    public var bonus: Fraction?
    public var veto: Veto?

    public init(
      kpi: String, weight: Fraction, target: Target = .none, curve: Curve? = nil,
      bonus: Fraction? = nil, veto: Veto? = nil
    ) {
      self.kpi = kpi
      self.weight = weight
      self.target = target
      self.curve = curve
      self.bonus = bonus
      self.veto = veto
    }
  }

  /// The level a KPI is held to.
  public enum Target: Sendable, Hashable {
    case none
    /// In the KPI's unit; 100 % is 1.
    case constant(Fraction)
    /// The sum of what the table `targets` assigns.
    case table
    /// What it was earlier, and a share more or less.
    case since(Formula.Comparison, change: Fraction)
    /// What peers reach in the same period.
    case peers(PeerLevel)
  }

  public enum PeerLevel: String, Sendable, Hashable, CaseIterable {
    case median = "peer_median"
    /// What the best quarter of the peers reaches.
    case topQuartile = "peer_top_quartile"
  }

  /// 一票否决: where the value lies beyond the limit the card gets no better grade than `grade`.
  /// The score stays as it is.
  public struct Veto: Sendable, Hashable {
    public enum Limit: Sendable, Hashable {
      /// In the KPI's unit.
      case below(Fraction)
      case above(Fraction)
    }

    public var limit: Limit
    public var grade: String

    public init(_ limit: Limit, grade: String) {
      self.limit = limit
      self.grade = grade
    }

    public func isMet(by value: Fraction) -> Bool {
      switch limit {
      case .below(let limit): value < limit
      case .above(let limit): value > limit
      }
    }
  }

  /// Lines that belong together and have a score of their own.
  public struct Dimension: Sendable, Hashable {
    public var name: String
    /// As printed; its name where a language has none.
    public var titles: [Language: String]
    /// Of the card's lines.
    public var lines: Range<Int>

    public init(name: String, titles: [Language: String] = [:], lines: Range<Int>) {
      self.name = name
      self.titles = titles
      self.lines = lines
    }

    public func title(_ language: Language) -> String { titles[language] ?? name }
  }

  /// In the order in which they are shown.
  public var lines: [Line]
  /// Empty where the card has none; else each line belongs to one, in order.
  public var dimensions: [Dimension]
  /// The most that all bonus lines together add; nil where only each has its own limit.
  public var bonusMost: Fraction?

  public init(lines: [Line], dimensions: [Dimension] = [], bonusMost: Fraction? = nil) {
    self.lines = lines
    self.dimensions = dimensions
    self.bonusMost = bonusMost
  }
}

/// A scorecard for some reps instead of the one for all.
public struct RoleCard: Sendable, Hashable {
  public enum Holders: Sendable, Hashable {
    /// Who leads a team, or to whom others report.
    case managers
    /// Whose role in the table reps is one of these.
    case roles([String])
  }

  public var name: String
  public var holders: Holders
  public var card: Scorecard

  public init(_ name: String, for holders: Holders, _ card: Scorecard) {
    self.name = name
    self.holders = holders
    self.card = card
  }

  func isFor(role: String, leadsTeam: Bool) -> Bool {
    switch holders {
    case .managers: leadsTeam
    case .roles(let roles): roles.contains(role)
    }
  }
}
