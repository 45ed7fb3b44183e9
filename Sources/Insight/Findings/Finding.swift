import Evaluation
import Quantities

/// Something told about somebody: what was noticed, and by which rule.
public struct Finding: Sendable, Hashable {
  public let rule: FindingRule
  public let observation: Observation

  public var kind: FindingRule.Kind { rule.kind }
  public var subject: Subject { observation.subject }

  /// What it is about: two findings on the same would repeat or contradict each other.
  var topic: String {
    // What is owed for long is the same money, whoever it is compared with.
    if observation.signal == .unpaid || observation.topic == "overdue_share" { return "overdue" }
    return observation.signal.subjectMatter + ":" + observation.topic
  }
}

extension Signal {
  /// Signals that look at the same thing from two sides share it.
  fileprivate var subjectMatter: String {
    switch self {
    case .trend, .change, .streak: "sales"
    default: rawValue
    }
  }
}

/// What is told of everybody.
public struct Findings: Sendable {
  /// By subject, the most important first.
  private let bySubject: [Subject: [Finding]]
  /// What the best do otherwise than the rest, KPI by KPI, told or not; how sure each is allows for
  /// the number of KPIs.
  public let habits: [Observation]
  /// How many are told at most of each kind of subject.
  static let most: [Policy.Audience: Int] = [.rep: 6, .team: 8, .organization: 10]

  /// - Parameter observations: with the chance of each by itself.
  init(_ observations: [Observation], rules: [FindingRule]) {
    let sure = observations.allowingForMany {
      "\($0.signal.rawValue) \($0.signal == .peers ? $0.topic : "") "
        + $0.subject.audience.rawValue
    }
    habits = sure.filter { $0.signal == .habit }
    var found: [Subject: [Finding]] = [:]
    for observation in sure {
      // The first rule that tells it: two wordings of one thing would be filler.
      if let rule = rules.first(where: { $0.tells(observation) }) {
        found[observation.subject, default: []].append(
          Finding(rule: rule, observation: observation))
      }
    }
    bySubject = found.mapValues { Findings.chosen($0) }
  }

  public func findings(on subject: Subject) -> [Finding] { bySubject[subject] ?? [] }

  /// All that are told.
  public var count: Int { bySubject.values.reduce(0) { $0 + $1.count } }

  /// The most important first, one of each topic.
  private static func chosen(_ findings: [Finding]) -> [Finding] {
    guard let audience = findings.first?.subject.audience else { return [] }
    var topics: Set<String> = []
    var kinds: [FindingRule.Kind: Int] = [:]
    var chosen: [Finding] = []
    for finding in findings.enumerated().sorted(by: { precedes($0, $1) }).map(\.element) {
      guard chosen.count < most[audience] ?? 0, kinds[finding.kind, default: 0] < 4,
        topics.insert(finding.topic).inserted
      else { continue }
      kinds[finding.kind, default: 0] += 1
      chosen.append(finding)
    }
    return chosen
  }

  private typealias Placed = EnumeratedSequence<[Finding]>.Element

  private static func precedes(_ a: Placed, _ b: Placed) -> Bool {
    if a.element.rule.priority != b.element.rule.priority {
      return a.element.rule.priority > b.element.rule.priority
    }
    let (first, second) = (a.element.observation, b.element.observation)
    // Lines of a scorecard come in the order of their points, whatever they come to in money.
    let isByPoints = first.signal == .lostPoints && second.signal == .lostPoints
    if !isByPoints, first.size != second.size { return first.size > second.size }
    return a.offset < b.offset
  }
}
