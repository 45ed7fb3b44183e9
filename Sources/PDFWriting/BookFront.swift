import Drawings
import Reports

/// A line of a book's contents.
struct BookLine {
  var title: String
  var level: Int
  /// The number that is printed on its first page.
  var page: Int
  var path: String
}

/// A book's first pages: the cover, then the contents.
struct BookFront {
  private let typesetter: Typesetter
  private let book: Book
  private var sheet: Sheet { typesetter.sheet }

  init(of book: Book, fonts: any FontMeasuring) {
    self.book = book
    typesetter = Typesetter(fonts: fonts, sheet: Sheet(book.paper))
  }

  /// Who, what, when; how the figures came about at the foot.
  var cover: Drawing {
    let big = TextStyle(32, .bold)
    var marks: [Mark] = [
      .box(
        Box(x: sheet.left, y: 236, width: 48, height: 5), fill: .solid(.own), stroke: nil)
    ]
    if let picture = book.logo?.picture {
      let size = picture.fitted(to: Size(180, 60))
      let box = Box(x: sheet.left, y: sheet.top, width: size.width, height: size.height)
      marks.append(.block(.figure, [.image(picture, in: box)]))
    }
    var y = 264.0
    func add(_ text: String, _ style: TextStyle, _ ink: Ink, _ block: Block, after space: Double) {
      y += space
      let lines = typesetter.set(text, style, width: sheet.width, atMost: 4)
      marks.append(.block(block, lines.marks(x: sheet.left, y: y, ink: ink)))
      y += Double(lines.lines.count) * max(style.pitch, style.size * 1.3)
    }
    add(book.organization, .heading, .muted, .paragraph, after: 0)
    add(book.title, big, .text, .title, after: 8)
    add(book.period, .title, .text, .paragraph, after: 12)
    y += 24
    let details = typesetter.pairs(book.details, .body, gap: 20)
    marks += details.pieces.map { piece in
      .block(.paragraph, piece.marks.map { $0.moved(by: Point(sheet.left, y)) })
    }
    let provenance = typesetter.pairs(book.provenance, .note, gap: 14)
    let foot = sheet.bottom - provenance.height
    marks.append(
      .line(
        from: Point(sheet.left, foot - 10), to: Point(sheet.right, foot - 10),
        Stroke(.rule, width: 0.5)))
    marks += provenance.pieces.map { piece in
      .block(.paragraph, piece.marks.map { $0.moved(by: Point(sheet.left, foot)) })
    }
    return page(marks)
  }

  private static let pitch = 16.0
  /// More lines than this stand in two columns.
  private static let mostInOne = 40

  private static func columns(of lines: Int) -> Int { lines > mostInOne ? 2 : 1 }
  private var rows: Int { Int((sheet.height - 48) / BookFront.pitch) }

  /// How many pages the contents take.
  var contentsPages: Int {
    let most = BookFront.columns(of: book.chapters.count) * rows
    return (book.chapters.count + most - 1) / most
  }

  /// Every line leads to its chapter.
  ///
  /// - Parameter first: the number of the first page; 2 after a cover.
  func contents(_ lines: [BookLine], from first: Int = 2) -> [Drawing] {
    let (columns, most) = (BookFront.columns(of: lines.count), rows)
    return stride(from: 0, to: lines.count, by: columns * most).enumerated().map { index, start in
      // Columns of one height, also on the last page.
      let rows = min(most, (lines.count - start + columns - 1) / columns)
      var marks: [Mark] = []
      if index == 0 {
        let heading = typesetter.set(book.contents, .title, width: sheet.width, atMost: 1)
        marks.append(.block(.heading, heading.marks(x: sheet.left, y: sheet.top)))
      }
      for (place, line) in lines[start..<min(start + columns * most, lines.count)].enumerated() {
        marks.append(mark(of: line, column: place / rows, row: place % rows, of: columns))
      }
      return numbered(marks, page: index + first)
    }
  }

  private func mark(of line: BookLine, column: Int, row: Int, of columns: Int) -> Mark {
    let width =
      columns == 1
      ? sheet.width : (sheet.width - Sheet.gutter * Double(columns - 1)) / Double(columns)
    let x = sheet.left + Double(column) * (width + Sheet.gutter)
    let y = sheet.top + 48 + Double(row) * BookFront.pitch + TextStyle.body.ascent
    let style: TextStyle = line.level == 0 ? .tableBold : .table
    let indent = Double(line.level) * 12
    let number = String(line.page)
    let room = width - indent - typesetter.width(number, style) - 12
    let title = typesetter.shortened(line.title, style, width: room)
    let end = x + indent + typesetter.width(title, style) + 6
    let leader = Mark.line(
      from: Point(end, y), to: Point(x + width - typesetter.width(number, style) - 6, y),
      Stroke(.rule, width: 0.5, dash: [0.5, 3]))
    return .block(
      .paragraph,
      [
        .link(
          to: line.path,
          [
            .text(title, at: Point(x + indent, y), style, .start, .text),
            .text(number, at: Point(x + width, y), style, .end, .text),
          ].filter(\.isVisible)), leader,
      ])
  }

  /// With its number in Roman figures, as readers' windows have it.
  private func numbered(_ marks: [Mark], page number: Int) -> Drawing {
    let isLeft = number % 2 == 0
    return page(
      marks + [
        .text(
          BookFront.roman(number),
          at: Point(isLeft ? sheet.left : sheet.right, sheet.footerBaseline), .note,
          isLeft ? .start : .end, .muted)
      ])
  }

  func page(_ marks: [Mark] = []) -> Drawing {
    Drawing(size: sheet.size, title: book.title, summary: "", marks: marks)
  }

  /// `iv`
  static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, letters) in [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
