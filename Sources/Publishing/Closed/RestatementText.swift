import Closing
import Evaluation
import HTMLWriting
import Measures
import Quantities
import Reports

/// What restatements of a period changed, in the words of a report.
struct RestatementText {
  /// Beside the organization's page.
  static let pageName = "restatement.html"
  static let figuresFile = "data/restatement.csv"
  static let rowsFile = "data/restatement-rows.csv"

  /// How many rows of a table the page has; files have all.
  private static let figuresShown = 200
  private static let rowsShown = 20

  let edition: Edition
  /// The first one first.
  let restatements: [Restatement]

  private var words: WordList { edition.words }

  var page: RestatementPage {
    RestatementPage(
      head: PageHead(
        of: edition, title: "restatement.title", name: "restatement.heading",
        introduction: "restatement.introduction"),
      entries: restatements.reversed().map { entry($0) })
  }

  private func entry(_ restatement: Restatement) -> RestatementPage.Entry {
    let changes = restatement.changes
    return RestatementPage.Entry(
      number: restatement.number,
      title: words("restatement.entry", ["number": "\(restatement.number)"]),
      details: details(restatement),
      tables: [
        standings(changes), figures(changes), causes(changes), rows(changes),
      ].filter { !$0.rows.isEmpty },
      files: changes.settings.map { file($0) })
  }

  private func details(_ restatement: Restatement) -> [Detail] {
    let changes = restatement.changes
    var details = [Detail(words("restatement.reason"), restatement.reason)]
    func day(_ iso: String) -> String { Day(iso: iso).map { edition.dates.day($0) } ?? iso }
    if let asOf = changes.asOf {
      details.append(Detail(words("detail.asOf"), replaced(day(asOf.old), day(asOf.new))))
    } else {
      details.append(Detail(words("detail.asOf"), day(restatement.asOf)))
    }
    details.append(Detail(words("restatement.figures"), count(changes.figures.count)))
    details.append(Detail(words("restatement.subjects"), count(changes.subjectCount)))
    if let version = changes.version {
      details.append(Detail(words("restatement.program"), replaced(version.old, version.new)))
    }
    return details
  }

  /// A line for everybody whose score, grade or rank is another.
  private func standings(_ changes: PeriodChanges) -> RestatementPage.Table {
    typealias Figure = PeriodChanges.Figure
    var rows: [[String]] = []
    var whose: [(first: Figure, figures: [Figure])] = []
    for figure in changes.figures where [.score, .grade, .rank].contains(figure.name.aspect) {
      if let last = whose.last, last.first.audience == figure.audience, last.first.id == figure.id {
        whose[whose.count - 1].figures.append(figure)
      } else {
        whose.append((figure, [figure]))
      }
    }
    for (first, figures) in whose {
      let score = figures.first { $0.name.aspect == .score }
      let grade = figures.first { $0.name.aspect == .grade }
      let rank = figures.first { $0.name.aspect == .rank }
      rows.append([
        name(of: first), score.map { both($0) } ?? "", score.map { difference($0) } ?? "",
        grade.map { both($0) } ?? "", rank.map { both($0) } ?? "",
      ])
    }
    return table(
      "restatement.standings",
      [
        ("restatement.column.subject", false), ("restatement.column.score", true),
        ("restatement.column.change", true), ("restatement.column.grade", true),
        ("restatement.column.rank", true),
      ], rows, shown: RestatementText.figuresShown, file: RestatementText.figuresFile)
  }

  private func figures(_ changes: PeriodChanges) -> RestatementPage.Table {
    let told = changes.figures.prefix(RestatementText.figuresShown).map { figure in
      let (old, new) = worded(figure)
      return [name(of: figure), title(of: figure.name), old, new, difference(figure)]
    }
    var table = table(
      "restatement.changes",
      [
        ("restatement.column.subject", false), ("restatement.column.figure", false),
        ("restatement.column.old", true), ("restatement.column.new", true),
        ("restatement.column.change", true),
      ], told, shown: RestatementText.figuresShown, file: RestatementText.figuresFile)
    table.note = more(changes.figures.count - told.count, RestatementText.figuresFile)
    return table
  }

  private func causes(_ changes: PeriodChanges) -> RestatementPage.Table {
    table(
      "restatement.causes",
      [
        ("restatement.column.table", false), ("restatement.column.added", true),
        ("restatement.column.changed", true), ("restatement.column.removed", true),
      ],
      changes.rows.map {
        [words("table.\($0.table)")] + [$0.added, $0.changed, $0.removed].map { count($0.count) }
      }, shown: RestatementText.figuresShown, file: RestatementText.rowsFile)
  }

  private func rows(_ changes: PeriodChanges) -> RestatementPage.Table {
    var rows: [[String]] = []
    var left = 0
    for table in changes.rows {
      for (key, changed) in RestatementText.kinds(of: table) {
        for row in changed.first.prefix(RestatementText.rowsShown) {
          rows.append([
            words("table.\(table.table)"), words("restatement.\(key)"), row.id,
            "\(row.file):\(row.line)",
          ])
        }
        left += max(0, changed.count - RestatementText.rowsShown)
      }
    }
    var table = table(
      "restatement.rows",
      [
        ("restatement.column.table", false), ("restatement.column.change", false),
        ("restatement.column.row", false), ("restatement.column.place", false),
      ], rows, shown: rows.count, file: RestatementText.rowsFile)
    table.note = more(left, RestatementText.rowsFile)
    return table
  }

  /// What became of a table's rows, by the words' key.
  static func kinds(of changes: RowChanges) -> [(key: String, rows: RowChanges.Rows)] {
    [("added", changes.added), ("changed", changes.changed), ("removed", changes.removed)]
  }

  private func file(_ changes: SettingsChanges) -> RestatementPage.ChangedFile {
    let left = changes.count - changes.lines.count
    return RestatementPage.ChangedFile(
      title: words("restatement.settings", ["file": changes.file]),
      lines: changes.lines.map {
        RestatementPage.ChangedFile.Line(
          mark: ($0.isNew ? "+ " : "\u{2212} ") + "\($0.number)", text: $0.text, isNew: $0.isNew)
      }, note: left > 0 ? words("restatement.moreLines", ["count": count(left)]) : "")
  }

  private func table(
    _ key: String, _ columns: [(key: String, isNumber: Bool)], _ rows: [[String]], shown: Int,
    file: String
  ) -> RestatementPage.Table {
    RestatementPage.Table(
      title: words(key),
      columns: columns.map { RestatementPage.Column(words($0.key), isNumber: $0.isNumber) },
      rows: Array(rows.prefix(shown)), note: more(rows.count - shown, file))
  }

  private func more(_ left: Int, _ file: String) -> String {
    left > 0 ? words("restatement.more", ["count": count(left), "file": file]) : ""
  }
}

// Words of one figure.
extension RestatementText {
  private func count(_ number: Int) -> String { edition.numerals.count(Fraction(Int128(number))) }

  private func replaced(_ old: String, _ new: String) -> String {
    words("restatement.replaced", ["old": old, "new": new])
  }

  /// The name as it is today, or was for those who are gone.
  private func name(of figure: PeriodChanges.Figure) -> String {
    figure.audience == .organization ? edition.organizationName : figure.subject
  }

  private func title(of name: FigureName) -> String {
    var item = name.item
    switch name.aspect {
    case .value, .target, .weight, .points:
      item = edition.evaluation.catalogue.kpi(item).map { edition.name(of: $0) } ?? item
    case .measure: item = edition.terms.name(of: Measure.ID(rawValue: item))
    case .month:
      item = Period(item).map { edition.dates.period($0) } ?? item
    default: break
    }
    return words("restatement.figure.\(name.aspect.rawValue)", ["item": item])
  }

  private func both(_ figure: PeriodChanges.Figure) -> String {
    let (old, new) = worded(figure)
    return replaced(old, new)
  }

  /// What a figure was and is; with all decimals where that alone tells them apart.
  private func worded(_ figure: PeriodChanges.Figure) -> (old: String, new: String) {
    func text(_ written: String?, _ word: (Fraction, FigureName) -> String) -> String {
      guard let written else { return Numerals.missing }
      guard figure.name.aspect.isNumber, let value = Fraction(written: written) else {
        return written
      }
      return word(value, figure.name)
    }
    let usual = (text(figure.old, word), text(figure.new, word))
    return usual.0 == usual.1 ? (text(figure.old, exact), text(figure.new, exact)) : usual
  }

  /// By how much a figure rose or fell; empty where one of both is none.
  private func difference(_ figure: PeriodChanges.Figure) -> String {
    guard figure.name.aspect.isNumber, let old = figure.old.flatMap({ Fraction(written: $0) }),
      let new = figure.new.flatMap({ Fraction(written: $0) })
    else { return "" }
    let sign = new > old ? "+" : ""
    let change = new - old
    /// What rounds to nothing is told in full.
    func shown(_ text: String, _ exact: String) -> String {
      sign + (text.contains { "123456789".contains($0) } ? text : exact)
    }
    switch unit(of: figure.name) {
    case .percent, .change:
      let (numerals, points) = (edition.numerals, change * Fraction(100))
      return words(
        "restatement.points", ["value": shown(numerals.plain(points), numerals.exact(points))])
    default: return shown(word(change, figure.name), exact(change, figure.name))
    }
  }

  private func word(_ value: Fraction, _ name: FigureName) -> String {
    let numerals = edition.numerals
    if let unit = unit(of: name) {
      return unit == .money ? numerals.fullMoney(value) : numerals.text(value, unit)
    }
    switch name.aspect {
    case .month, .category: return numerals.fullMoney(value)
    case .measure: return numerals.full(value, unit(ofMeasure: name.item) ?? .number)
    case .score, .points, .earlierScore: return numerals.score(Score(value))
    default: return numerals.plain(value)
    }
  }

  /// The same with all decimals.
  private func exact(_ value: Fraction, _ name: FigureName) -> String {
    let numerals = edition.numerals
    if let unit = unit(of: name) { return numerals.exact(value, unit) }
    switch name.aspect {
    case .month, .category: return numerals.exactMoney(value)
    case .measure where unit(ofMeasure: name.item) == .money: return numerals.exactMoney(value)
    default: return numerals.exact(value)
    }
  }

  private func unit(ofMeasure id: String) -> Measure.Unit? {
    edition.evaluation.measures.first { $0.id.rawValue == id }?.unit
  }

  /// Of a KPI's value or target.
  private func unit(of name: FigureName) -> KPI.Unit? {
    guard [.value, .target].contains(name.aspect) else { return nil }
    return edition.evaluation.catalogue.kpi(name.item)?.unit
  }
}
