import Evaluation
import Quantities

/// When something that was noticed is told, as what, in which words, and what is to be done.
///
/// Rules are data: built-in ones stand in `findings.yaml` of the templates, a workspace changes them
/// in its own.
public struct FindingRule: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What goes well.
    case strength
    /// What fell, and why.
    case decline
    /// What the scorecard lost points for.
    case gap
    /// What may go wrong.
    case risk
    case opportunity
    /// What has to be known to read the rest.
    case context
    /// A win worth telling.
    case success
  }

  /// A comparison of one of a signal's values.
  public struct Condition: Sendable, Hashable {
    public enum Relation: String, Sendable, Hashable, CaseIterable {
      case atLeast = "at-least"
      case atMost = "at-most"
      case below, above
    }

    public let value: String
    public let relation: Relation
    public let limit: Fraction

    public init(_ value: String, _ relation: Relation, _ limit: Fraction) {
      self.value = value
      self.relation = relation
      self.limit = limit
    }

    func holds(_ number: Fraction) -> Bool {
      switch relation {
      case .atLeast: number >= limit
      case .atMost: number <= limit
      case .below: number < limit
      case .above: number > limit
      }
    }
  }

  /// What is proposed to be done about it.
  public struct Action: Sendable, Hashable {
    public enum Owner: String, Sendable, Hashable, CaseIterable {
      case rep, manager, operations
    }

    public let owner: Owner
    /// After the as-of day.
    public let days: Int
    /// What it should move.
    public let kpi: String?
    public let title: [Language: String]
    /// What is expected of it; empty where nothing is said.
    public let effect: [Language: String]

    public init(
      owner: Owner, days: Int, kpi: String?, title: [Language: String], effect: [Language: String]
    ) {
      self.owner = owner
      self.days = days
      self.kpi = kpi
      self.title = title
      self.effect = effect
    }
  }

  /// Values, and whether they are told: a rule's test.
  public struct Example: Sendable, Hashable {
    public let values: [String: Fraction]
    public let isTold: Bool

    public init(_ values: [String: Fraction], isTold: Bool) {
      self.values = values
      self.isTold = isTold
    }
  }

  public let id: String
  public let signal: Signal
  /// The KPIs that it looks at; empty where the signal needs none.
  public let kpis: [String]
  /// What KPI gaps are multiplied by to give money, such as sales; nil where they have no size.
  public let base: String?
  public let audiences: Set<Policy.Audience>
  public let kind: Kind
  public let conditions: [Condition]
  /// A question a manager asks about it; empty where there is none.
  public let question: [Language: String]
  public let title: [Language: String]
  public let text: [Language: String]
  public let action: Action?
  public let examples: [Example]
  /// Among equals of a report the larger comes first.
  public let priority: Int

  public init(
    id: String, signal: Signal, kpis: [String] = [], base: String? = nil,
    audiences: Set<Policy.Audience>, kind: Kind, conditions: [Condition],
    title: [Language: String], text: [Language: String], question: [Language: String] = [:],
    action: Action? = nil, examples: [Example] = [], priority: Int = 0
  ) {
    self.id = id
    self.signal = signal
    self.kpis = kpis
    self.base = base
    self.audiences = audiences
    self.kind = kind
    self.conditions = conditions
    self.title = title
    self.text = text
    self.question = question
    self.action = action
    self.examples = examples
    self.priority = priority
  }

  /// Whether all conditions hold; a value that is not there holds none.
  public func holds(_ number: (String) -> Fraction?) -> Bool {
    conditions.allSatisfy { condition in
      number(condition.value).map { condition.holds($0) } ?? false
    }
  }

  /// What its texts say, in any language.
  private var said: Set<String> {
    let texts = [title, text, question, action?.title ?? [:], action?.effect ?? [:]]
    return Set(texts.flatMap { $0.values.flatMap { FindingPlaceholders.names(in: $0) } })
      .subtracting(["name"])
  }

  /// Whether it tells an observation: all that its texts say is known, and its conditions hold.
  func tells(_ observation: Observation) -> Bool {
    observation.signal == signal && audiences.contains(observation.subject.audience)
      && (kpis.isEmpty || kpis.contains(observation.topic))
      && observation.confidence != .low
      && holds { observation.values[$0]?.number }
      && said.allSatisfy { observation.values[$0].map { $0 != .list([]) } ?? false }
  }
}
