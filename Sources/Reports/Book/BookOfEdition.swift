import Drawings
import Evaluation
import Quantities

extension Edition {
  /// The sections that are one person's own, or that the appendix tells once for all.
  private static let leftOut: Set<String> = ["method", "one-to-one"]

  /// The period's book.
  public var book: Book {
    let briefing = Briefing(
      edition: self, result: evaluation.company, fonts: FixedWidthFonts())
    return Book(
      language: words.language, organization: organizationName, title: title ?? words("book.title"),
      period: dates.period(evaluation.period), details: briefing.details,
      provenance: briefing.provenance, contents: words("report.contents"),
      chapters: chapters + [appendix], asOf: evaluation.days.current.upperBound.previous,
      paper: theme.paper, logo: theme.logo,
      site: theme.site.map { $0 + evaluation.period.folderName + "/" })
  }

  /// The organization, each team with those who are in it at the period's end, and who is in none.
  private var chapters: [Book.Chapter] {
    var chapters = [chapter(on: .organization, level: 0)]
    let reps = evaluation.reps.map(\.subject)
    var told: Set<Subject> = []
    for team in evaluation.teams.map(\.subject) {
      guard case .team(let index) = team else { continue }
      chapters.append(chapter(on: team, level: 0))
      for rep in reps where !told.contains(rep) {
        guard case .rep(let person) = rep, teams(ofRep: person).contains(index) else { continue }
        told.insert(rep)
        chapters.append(chapter(on: rep, level: 1))
      }
    }
    let others = reps.filter { !told.contains($0) }
    for (index, rep) in others.enumerated() {
      var chapter = chapter(on: rep, level: 0)
      chapter.startsRight = index == 0
      chapters.append(chapter)
    }
    return chapters
  }

  private func chapter(on subject: Subject, level: Int) -> Book.Chapter {
    Book.Chapter(
      title: name(of: subject), level: level, path: address(of: subject).page,
      startsRight: level == 0
    ) { fonts in
      var report = report(on: subject, fonts: fonts)
      report.sections.removeAll { Edition.leftOut.contains($0.id) }
      // The cover says it once.
      report.provenance = []
      return report
    }
  }

  /// How all KPIs of scorecards are measured, without anybody's figures.
  private var appendix: Book.Chapter {
    let title = words("methods.name")
    return Book.Chapter(
      title: title, level: 0, path: methodFolder.map { $0 + "/index.html" } ?? "methods",
      startsRight: true
    ) { fonts in
      var report = report(on: .organization, fonts: fonts)
      report.name = title
      report.title = [title, words("book.title"), dates.period(evaluation.period)]
        .joined(separator: " · ")
      report.details = []
      report.provenance = []
      report.sections = [
        Section(id: "method", title: title, content: [.definitions(cardedDefinitions)])
      ]
      return report
    }
  }

  private var cardedDefinitions: [Definition] {
    let method = Method(
      catalogue: evaluation.catalogue, words: words, currency: numerals.currency,
      costCoverage: evaluation.policy.costCoverage)
    return evaluation.catalogue.kpis.filter { kpi in
      evaluation.policy.allCards.contains { $0.lines.contains { $0.kpi == kpi.id } }
    }.map { kpi in
      let page = method.page(on: kpi)
      return Definition(id: kpi.id, term: page.name, text: page.text, working: page.formula)
    }
  }
}
