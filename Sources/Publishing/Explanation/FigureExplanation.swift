import Evaluation
import Problems
import Quantities
import Reports
import Workspaces

/// Tells how one figure of a period came about, down to the rows of the sources.
///
///     let text = FigureExplanation(workspace: workspace, period: period)
///       .text(of: "win_rate", for: "reps/li-na", problems: &problems)
public struct FigureExplanation {
  /// A figure that is not there: what was asked for, and what comes nearest.
  public struct Unknown: Error {
    public let reason: Phrase
  }

  /// Asks for the scorecard instead of a KPI.
  private static let score = "score"

  let publication: Publication
  /// How many rows are told of each measure.
  let rows: Int

  /// - Parameter rows: of each measure; all where nil.
  public init(
    workspace: Workspace, period: Period, asOf: Day? = nil, language: Language? = nil,
    rows: Int? = 20, workers: Int = 1
  ) {
    publication = Publication(
      workspace: workspace, period: period, asOf: asOf, language: language, workers: workers)
    self.rows = rows ?? Int.max
  }

  /// Lines of text; nil where problems forbid it.
  ///
  /// - Parameters:
  ///   - kpi: its id.
  ///   - subject: as in the site's addresses (`reps/li-na`), or an id or name; `organization`.
  /// A KPI called `score` stands for the scorecard: how its lines, adjustments and the place among
  /// peers made score, grade and rank.
  ///
  /// Throws `Unknown` where there is no such KPI or subject in the period.
  public func text(of kpi: String, for subject: String, problems: inout Problems) throws -> String?
  {
    guard
      let edition = try publication.edition(
        tracing: rows, of: kpi == FigureExplanation.score ? [] : [kpi], problems: &problems)
    else { return nil }
    let isKnown = edition.evaluation.catalogue.kpi(kpi) != nil
    guard isKnown || kpi == FigureExplanation.score else {
      throw Unknown.of(
        "KPI", "指标", kpi,
        among: edition.evaluation.catalogue.kpis.map(\.id) + [FigureExplanation.score])
    }
    guard let found = edition.subject(named: subject) else {
      throw Unknown.of(
        "report", "报告对象", subject, among: edition.subjects.map { edition.path(of: $0) })
    }
    if !isKnown { return edition.scoreExplanation(of: found) }
    return edition.explanation(of: kpi, for: found).map {
      ExplanationText(explanation: $0, words: edition.words).text
    }
  }
}

extension FigureExplanation.Unknown {
  fileprivate static func of(
    _ english: String, _ chinese: String, _ name: String, among names: [String]
  ) -> Self {
    let short = name.count > 60 ? name.prefix(60) + "…" : name[...]
    let nearest = NearestWord.nearest(to: name, in: names)
    let phrase = Phrase(
      "there is no \(english) “\(short)” in this period"
        + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
      "本期没有名为“\(short)”的\(chinese)" + (nearest.map { "；是否指“\($0)”？" } ?? ""))
    return Self(reason: phrase)
  }
}
