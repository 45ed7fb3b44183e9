import Inspection
import Problems

/// A flaw with the published file that has it.
struct FoundFlaw: Sendable {
  let flaw: Flaw
  /// Relative to the period's folder.
  let file: String
  /// Which of the file's flaws it is.
  let number: Int

  /// Files in the order of their names, flaws in the order of their pages.
  var order: (String, Int) { (file, number) }

  /// What the operator is told.
  var problem: Problem {
    // A point is 1/72 of an inch.
    let millimetres = flaw.place.map {
      (Int(($0.x * 25.4 / 72).rounded()), Int(($0.y * 25.4 / 72).rounded()))
    }
    return .flawedReport(told, page: flaw.page, millimetres: millimetres, at: Place(file))
  }

  private var told: ReportFlaw {
    let (subject, other) = (flaw.subject, flaw.other ?? "")
    return switch flaw.kind {
    case .outsidePage: .outsidePage(subject)
    case .collidingTexts: .collidingTexts(subject, other)
    case .blankFigure: .blankFigure(subject)
    case .blankPage: .blankPage
    case .wrongPageNumber: .wrongPageNumber(subject)
    case .missingGlyph: .missingGlyph(subject, in: other)
    case .notInPDF: .notInPDF(subject)
    case .notOnSite: .notOnSite(subject)
    case .wronglyRounded: .wronglyRounded(subject, exact: other)
    case .unlikeData: .unlikeData(subject, data: other)
    }
  }
}
