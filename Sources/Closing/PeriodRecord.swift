import Evaluation
import Facts
import Measures
import Quantities

/// What a period came to and what that was made from: every figure as an exact text, the settings,
/// and a digest of each row.
///
///     let record = PeriodRecord(evaluation, currency: "CNY", rows: data.digests, policy: texts,
///       version: "0.1.0")
///     record.changes(since: closed.record)
public struct PeriodRecord: Sendable {
  /// A rep, team or the organization, and its figures.
  public struct Entry: Sendable, Hashable {
    public let audience: Policy.Audience
    /// Empty for the organization.
    public let id: String
    public let name: String
    /// Fractions as `241/250`, grades as they are; what was not measured is absent.
    public let figures: [FigureName: String]

    public init(
      audience: Policy.Audience, id: String, name: String, figures: [FigureName: String]
    ) {
      self.audience = audience
      self.id = id
      self.name = name
      self.figures = figures
    }
  }

  /// A file of settings.
  public struct PolicyFile: Sendable, Hashable {
    public let name: String
    public let text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// As it is written: `2026-09`.
  public let period: String
  public let asOf: Day
  /// Of the program.
  public let version: String
  /// The organization, teams, reps.
  public let entries: [Entry]
  /// In the order of their names.
  public let policy: [PolicyFile]
  /// Of every table that was read, in the order of tables.
  public let rows: [RowDigests]

  public init(
    period: String, asOf: Day, version: String, entries: [Entry], policy: [PolicyFile],
    rows: [RowDigests]
  ) {
    self.period = period
    self.asOf = asOf
    self.version = version
    self.entries = entries
    self.policy = policy
    self.rows = rows
  }

  public var figureCount: Int { entries.reduce(0) { $0 + $1.figures.count } }
  public var rowCount: Int { rows.reduce(0) { $0 + $1.count } }
}

extension PeriodRecord {
  /// What `evaluation` came to.
  public init(
    _ evaluation: Evaluation, currency: String, rows: [RowDigests], policy: [PolicyFile],
    version: String
  ) {
    self.init(
      period: evaluation.period.description, asOf: evaluation.asOf, version: version,
      entries: evaluation.all.map { result in
        var figures = PeriodRecord.figures(of: result, evaluation)
        if result.subject == .organization { figures[FigureName(.currency)] = currency }
        let (id, name) = PeriodRecord.identity(of: result.subject, evaluation.organization)
        return Entry(audience: result.subject.audience, id: id, name: name, figures: figures)
      },
      policy: policy, rows: rows)
  }

  private static func identity(of subject: Subject, _ organization: Organization)
    -> (id: String, name: String)
  {
    switch subject {
    case .rep(let index): (organization.reps[index].id, organization.reps[index].name)
    case .team(let index): (organization.teams[index].id, organization.teams[index].name)
    case .organization: ("", "")
    }
  }

  private static func figures(of result: SubjectResult, _ evaluation: Evaluation)
    -> [FigureName: String]
  {
    var figures: [FigureName: String] = [:]
    func set(_ aspect: FigureName.Aspect, _ item: String = "", _ value: Fraction?) {
      if let value { figures[FigureName(aspect, item)] = value.description }
    }
    func set(_ aspect: FigureName.Aspect, _ standing: Int?) {
      if let standing { figures[FigureName(aspect)] = "\(standing)" }
    }
    for kpi in evaluation.catalogue.kpis { set(.value, kpi.id, result.results[kpi.id]?.value) }
    for line in result.card.lines {
      set(.target, line.line.kpi, line.target)
      set(.weight, line.line.kpi, line.effectiveWeight)
      set(.points, line.line.kpi, line.score?.fraction)
    }
    set(.score, "", result.card.score?.fraction)
    if let grade = result.card.grade { figures[FigureName(.grade)] = grade }
    set(.rank, result.standing?.rank)
    set(.peers, result.standing?.of)
    set(.earlierScore, "", result.previous?.score?.fraction)
    if let grade = result.previous?.grade { figures[FigureName(.earlierGrade)] = grade }
    set(.earlierRank, result.previous?.standing?.rank)
    let slot = evaluation.slot(of: result.subject)
    let months = evaluation.months
    for month in months.trailing + months.yearToDate + months.lastYear {
      set(.month, month.description, months.sales(in: month, subject: slot))
    }
    let mix = evaluation.mix.current
    for (label, category) in mix.labels.enumerated() {
      let amount = mix.amount(label: label, subject: slot)
      if amount != .zero { set(.category, category, amount) }
    }
    if result.subject == .organization {
      for measure in evaluation.measures {
        set(.measure, measure.id.rawValue, evaluation.total(measure.id, slot: slot))
      }
    }
    return figures
  }
}
