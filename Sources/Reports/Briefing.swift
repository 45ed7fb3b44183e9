import Drawings
import Evaluation
import Measures
import Quantities

/// One subject's results with everything that is needed to tell them; sections are made from it.
struct Briefing {
  let edition: Edition
  let result: SubjectResult
  let fonts: any FontMeasuring

  var evaluation: Evaluation { edition.evaluation }
  var words: WordList { edition.words }
  var numerals: Numerals { edition.numerals }
  var dates: Dates { edition.dates }
  var subject: Subject { result.subject }
  var name: String { edition.name(of: subject) }
  var periodText: String { dates.period(evaluation.period) }

  var sections: [Section] {
    let theme = edition.theme
    let names = theme.sections[subject.audience] ?? SectionName.usual(for: subject.audience)
    return names.compactMap { name in
      var section = name.section(self)
      if theme.landscape.contains(name) { section.isLandscape = true }
      return section.content.isEmpty ? nil : section
    }
  }

  var report: Report {
    let kind = edition.title ?? words("report.\(subject.audience.rawValue)")
    let report = Report(
      subject: kindOfSubject, id: edition.id(of: subject), language: words.language,
      address: edition.address(of: subject), name: name,
      kicker: words("report.kicker", ["kind": kind, "period": periodText]),
      title: words("report.title", ["name": name, "kind": kind, "period": periodText]),
      author: edition.organizationName, details: details, sections: sections,
      provenance: provenance, breadcrumbs: breadcrumbs, dataQuality: dataQuality, method: method,
      book: book,
      restatement: restatement, pageNumbering: words("report.page"),
      asOf: evaluation.days.current.upperBound.previous,
      words: ReportWords(
        reportKind: kind, downloadPDF: words("report.download"),
        continued: words("report.continued"), provenance: words("report.provenance"),
        contents: words("report.contents")))
    return edition.themed(report)
  }

  private var kindOfSubject: Report.Subject {
    switch subject {
    case .rep: .rep
    case .team: .team
    case .organization: .organization
    }
  }

  /// From the list of periods down to whoever is above the subject.
  private var breadcrumbs: [Link] {
    let periods = Link(words("periods.heading"), path: "../index.html")
    let home = Link(edition.organizationName, path: "index.html")
    switch subject {
    case .organization: return [periods]
    case .team: return [periods, home]
    case .rep(let index):
      return [periods, home]
        + edition.teams(ofRep: index).filter { edition.results[.team($0)] != nil }.map {
          Link(edition.name(of: .team($0)), path: edition.address(of: .team($0)).page)
        }
    }
  }

  /// Who answers for the whole is told about the data it is made from.
  private var dataQuality: Link? {
    guard case .organization = subject, let path = edition.dataQualityPage else { return nil }
    return Link(words("quality.heading"), path: path)
  }

  /// Whoever answers for the whole is led to everybody's figures, and nobody else.
  private var book: Link? {
    guard case .organization = subject, let path = edition.bookName else { return nil }
    return Link(words("book.link"), path: path)
  }

  /// The list of all KPIs; each of the report's own links to its page.
  private var method: Link? {
    edition.methodFolder.map { Link(words("methods.name"), path: $0 + "/index.html") }
  }

  /// Whoever reads a figure that was changed is led to what changed it.
  private var restatement: Link? {
    edition.restated.map { Link(words("restatement.heading"), path: $0.page) }
  }

  /// A measure's total in the period, or at what that is compared with.
  func total(_ measure: Measure.ID, at time: Formula.Comparison? = nil) -> Fraction {
    evaluation.total(measure, slot: evaluation.slot(of: subject), at: time)
  }

  func kpi(_ id: String) -> KPI {
    guard let kpi = evaluation.catalogue.kpi(id) else {
      preconditionFailure("a policy names known KPIs only")
    }
    return kpi
  }

  func kpiName(_ id: String) -> String { edition.name(of: kpi(id)) }

  /// A KPI's value or target in its unit.
  func worded(_ value: Fraction, _ kpi: KPI) -> String { numerals.text(value, kpi.unit) }

  /// A level that was set, such as a knot of a curve.
  func level(_ value: Fraction, _ kpi: KPI) -> String { numerals.level(value, kpi.unit) }

  /// A number of a formula, in full.
  func operand(_ operand: Operand) -> String { numerals.full(operand.value, operand.unit) }

  func score(_ score: Score) -> String {
    numerals.score(score, limits: evaluation.policy.grades.map(\.from))
  }

  func reason(_ reason: KPIResult.Reason) -> String { edition.text(of: reason) }

  /// Why a line that counts is not scored, or one that does not was not measured.
  func reason(of line: CardResult.Line) -> String? { edition.reason(of: line) }

  /// Why the subject's `kpi` was not measured; nil where it was.
  func reason(of kpi: KPI) -> String? {
    result.results[kpi.id].flatMap { edition.reason(of: $0) }
  }

  /// Good or bad for a value against what it is compared with, by the KPI's direction.
  func tone(_ value: Fraction, against level: Fraction, _ direction: KPI.Direction) -> Tone {
    if value == level { return .plain }
    return (value > level) == (direction == .up) ? .good : .bad
  }
}
