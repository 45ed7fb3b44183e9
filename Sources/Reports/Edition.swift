import Drawings
import Evaluation
import Incentives
import Insight
import Quantities

/// All reports of one run: an evaluation, told in one language.
///
/// Reports are made one at a time, so that memory does not grow with their number:
///
///     for subject in edition.subjects {
///       let report = edition.report(on: subject, fonts: fonts)
///     }
public struct Edition: Sendable {
  public let evaluation: Evaluation
  public let insight: Insight
  public let words: WordList
  public let numerals: Numerals
  public let dates: Dates
  /// The organization's name, as printed.
  public let organizationName: String
  /// Tells data of one state from another: a digest of all source files.
  public let dataDigest: String
  public let version: String
  /// What came of the rows of the data; nil where nobody counted them.
  public let rowCounts: RowCounts?
  /// The page on the data, relative to the period's folder; nil where there is none.
  public let dataQualityPage: String?
  /// The folder of pages on how KPIs are measured, relative to the period's; nil where there is
  /// none.
  public let methodFolder: String?
  /// That figures were changed after the period was closed; nil where they were not.
  public let restated: RestatedNote?
  /// Pay statements, contests and honours; nil where the workspace has none.
  public let pay: PayBook?
  /// How the organization wants its reports.
  public let theme: Theme
  /// The file with all reports, relative to the period's folder; nil where there is none.
  public let bookName: String?
  let repAddresses: [ReportAddress]
  let teamAddresses: [ReportAddress]
  /// Results by subject.
  let results: [Subject: SubjectResult]
  /// Reps from the highest sales down, and teams likewise.
  let repsBySales: [SubjectResult]
  let teamsBySales: [SubjectResult]
  let repsByScore: [SubjectResult]
  let teamsByScore: [SubjectResult]
  /// Where everybody stands on what counts on cards.
  let places: PeerPlaces
  /// How the scores of reps spread on what counts on their cards.
  let peerScores: PeerScores
  /// What rates of reps are likely to be, given those of their group.
  let rates: GroupRates
  /// From 1, of the reps or teams with equal sales the same.
  let ranksBySales: [Subject: Int]

  public init(
    evaluation: Evaluation, insight: Insight, words: WordList, currency: Currency,
    organizationName: String,
    dataDigest: String, version: String, rowCounts: RowCounts? = nil,
    dataQualityPage: String? = nil, methodFolder: String? = nil, restated: RestatedNote? = nil,
    pay: PayBook? = nil, bookName: String? = nil, theme: Theme = .standard
  ) {
    self.evaluation = evaluation
    self.insight = insight
    self.words = words
    numerals = Numerals(language: words.language, currency: currency)
    dates = Dates(language: words.language)
    self.organizationName = Direction.plain(organizationName)
    self.dataDigest = dataDigest
    self.version = version
    self.rowCounts = rowCounts
    self.dataQualityPage = dataQualityPage
    self.methodFolder = methodFolder
    self.restated = restated
    self.pay = pay
    self.bookName = bookName
    self.theme = theme
    let organization = evaluation.organization
    repAddresses = Slug.slugs(
      organization.reps.map { ($0.id, $0.latin.isEmpty ? $0.name : $0.latin) }
    )
    .map { ReportAddress(subject: .rep, slug: $0) }
    teamAddresses = Slug.slugs(
      organization.teams.map { ($0.id, $0.latin.isEmpty ? $0.name : $0.latin) }
    ).map { ReportAddress(subject: .team, slug: $0) }
    results = Dictionary(uniqueKeysWithValues: evaluation.all.map { ($0.subject, $0) })
    repsBySales = Edition.bySales(evaluation.reps)
    teamsBySales = Edition.bySales(evaluation.teams)
    repsByScore = Edition.byScore(evaluation.reps)
    teamsByScore = Edition.byScore(evaluation.teams)
    places = PeerPlaces(evaluation.reps + evaluation.teams, kpis: evaluation.policy.countedKPIs)
    peerScores = PeerScores(evaluation.reps)
    let carded = Set(evaluation.policy.allCards.flatMap { $0.lines.map(\.kpi) })
    rates = GroupRates(evaluation, kpis: carded.sorted())
    ranksBySales = Edition.ranks(repsBySales).merging(Edition.ranks(teamsBySales)) { $1 }
  }

  /// Everybody who gets a report: the organization, teams, reps.
  public var subjects: [Subject] { evaluation.all.map(\.subject) }

  /// Everything `subject` is told; `fonts` measure the text of its charts.
  public func report(on subject: Subject, fonts: any FontMeasuring) -> Report {
    guard let result = results[subject] else {
      preconditionFailure("a report is made on a subject of the evaluation")
    }
    return Briefing(edition: self, result: result, fonts: fonts).report
  }

  /// The places of results that are sorted by sales; equal ones share the better place, and those
  /// whose sales are not measured have none.
  private static func ranks(_ sorted: [SubjectResult]) -> [Subject: Int] {
    var ranks: [Subject: Int] = [:]
    var last: (sales: Fraction, rank: Int)?
    for (index, result) in sorted.enumerated() {
      guard let sales = result.results[KPI.salesAmount.id]?.value else { continue }
      let rank = last.flatMap { $0.sales == sales ? $0.rank : nil } ?? index + 1
      ranks[result.subject] = rank
      last = (sales, rank)
    }
    return ranks
  }

  /// From the highest sales down; equal ones in the order of the organization.
  private static func bySales(_ results: [SubjectResult]) -> [SubjectResult] {
    sorted(results) { $0.results[KPI.salesAmount.id]?.value }
  }

  /// From the best score down, those without one last; equal ones in the order of the organization.
  private static func byScore(_ results: [SubjectResult]) -> [SubjectResult] {
    sorted(results) { $0.standing == nil ? nil : $0.card.score }
  }

  private static func sorted<Value: Comparable>(
    _ results: [SubjectResult], by value: (SubjectResult) -> Value?
  ) -> [SubjectResult] {
    results.enumerated().map { (offset: $0, result: $1, value: value($1)) }
      .sorted { a, b in
        switch (a.value, b.value) {
        case (let x?, let y?): x == y ? a.offset < b.offset : x > y
        case (nil, nil): a.offset < b.offset
        case (nil, _): false
        case (_, nil): true
        }
      }
      .map(\.result)
  }
}

// Names and addresses.
extension Edition {
  /// As printed: without signs that would turn the text around it.
  public func name(of subject: Subject) -> String {
    let organization = evaluation.organization
    return switch subject {
    case .rep(let index): Direction.plain(organization.reps[index].name)
    case .team(let index): Direction.plain(organization.teams[index].name)
    case .organization: organizationName
    }
  }

  /// The subject's id in the data; empty for the organization.
  public func id(of subject: Subject) -> String {
    let organization = evaluation.organization
    return switch subject {
    case .rep(let index): organization.reps[index].id
    case .team(let index): organization.teams[index].id
    case .organization: ""
    }
  }

  public func address(of subject: Subject) -> ReportAddress {
    switch subject {
    case .rep(let index): repAddresses[index]
    case .team(let index): teamAddresses[index]
    case .organization: ReportAddress(subject: .organization, slug: "organization")
    }
  }

  /// What the site calls the subject: `reps/li-na`, `teams/east`, `organization`.
  public func path(of subject: Subject) -> String {
    let address = address(of: subject)
    return address.folder.isEmpty ? address.slug : address.folder
  }

  /// Who has a report and is called so: by path, else by id, else by name.
  public func subject(named name: String) -> Subject? {
    subjects.first { path(of: $0) == name } ?? subjects.first { id(of: $0) == name }
      ?? subjects.first { self.name(of: $0) == name }
  }

  /// The teams of a rep at the end of the period, or the last ones within it.
  func teams(ofRep rep: Int) -> [Int] {
    let organization = evaluation.organization
    let days = evaluation.days.current
    guard !days.isEmpty else { return [] }
    let last = organization.teams(ofRep: rep, on: days.upperBound.previous)
    if !last.isEmpty { return last }
    return organization.memberships[rep].last { $0.days.overlaps(days) }.map { [$0.index] } ?? []
  }
}
