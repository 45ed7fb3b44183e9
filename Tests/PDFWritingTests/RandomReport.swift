import Drawings
import Quantities
import Reports
import TestSupport

/// Reports that no one would write, the same for the same seed.
struct RandomReport {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// Less than `count`.
  mutating func number(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func element<T>(_ elements: [T]) -> T { elements[number(elements.count)] }

  /// Mostly ordinary, sometimes hostile.
  mutating func text() -> String {
    let hostile = [
      "", " ", "<script>alert(1)</script>", "../../etc/passwd", "👩‍👩‍👧‍👦 emoji 🎉", "مرحبا بالعالم",
      String(repeating: "名", count: 300), String(repeating: "W", count: 300),
      String(repeating: "word ", count: 60), "two\nlines", "\n\n", "a\u{0}b",
      "ＮＢＳＰ\u{A0}\u{A0}x", "{page} {pages}",
    ]
    let ordinary = ["李娜", "华东一组", "目标达成率", "Gross margin", "客户满意度未计量", "Key account"]
    return number(5) == 0 ? element(hostile) : element(ordinary)
  }

  mutating func value() -> String {
    element(["96.4%", "¥1,234,567.89", "–", "3 / 18", "12", "−¥12,345,678,901.00", text()])
  }

  mutating func report() -> Report {
    var report = SampleReport.chinese
    report.language = element(Language.allCases)
    report.paper = element(Paper.allCases)
    report.name = text()
    report.kicker = text()
    report.title = text()
    report.details = details(number(7))
    report.provenance = details(number(9))
    report.sections = (0..<number(7)).map { index in
      Section(
        id: "s\(index)", title: text(), message: number(2) == 0 ? nil : text(),
        content: (0..<number(4)).map { content("\(index)-\($0)") }, startsPage: number(6) == 0,
        isLandscape: number(4) == 0)
    }
    return report
  }

  private mutating func details(_ count: Int) -> [Detail] {
    (0..<count).map { _ in Detail(text(), value()) }
  }

  private mutating func content(_ id: String) -> Content {
    switch number(6) {
    case 0: .paragraph(text())
    case 1:
      .headline(
        Headline(
          message: text(), score: value(), scoreLabel: text(), grade: element(["A", "–", "达标"]),
          gradeLabel: text(),
          figures: (0..<number(5)).map { _ in
            KeyFigure(
              label: text(), value: value(), comparison: number(3) == 0 ? nil : text(),
              tone: element([.plain, .muted, .good, .bad]))
          }))
    case 2:
      .figures(
        (0..<number(6)).map {
          FakeChart.figure(
            "\(id)-\($0)", text(), number(2) == 0 ? nil : text(), element([.full, .half]),
            height: Double(60 + number(number(6) == 0 ? 1500 : 140)))
        })
    case 3:
      .definitions(
        (0..<number(14)).map {
          Definition(
            id: "\(id)-\($0)", term: text(), text: text(),
            working: number(2) == 0 ? nil : text())
        })
    default: .table(table(id))
    }
  }

  mutating func table(_ id: String) -> ReportTable {
    let columns = (0..<(1 + number(12))).map { index in
      ReportTable.Column(
        id: "\(index)", title: text(), alignment: element([.leading, .trailing, .center]),
        width: Double(number(30)) / 10)
    }
    let rows = (0..<number(element([4, 20, 150]))).map { index in
      ReportTable.Row(
        id: "\(index)", emphasis: element([.normal, .normal, .own, .total, .muted]),
        cells: columns.map { column in
          ReportTable.Cell(
            column.alignment == .leading ? text() : value(),
            note: number(8) == 0 ? text() : nil,
            tone: element([.plain, .muted, .good, .bad]),
            drawing: number(12) == 0 ? FakeChart.bullet(80) : nil)
        })
    }
    return ReportTable(
      id: id, columns: columns, rows: rows, notes: (0..<number(3)).map { _ in text() })
  }
}
