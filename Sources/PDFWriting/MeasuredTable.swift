import Drawings
import Reports

/// A table's cells with the widths of their texts, each measured once.
struct MeasuredTable {
  struct Cell {
    var style: TextStyle
    /// Of the text on one line, at the usual size.
    var natural: Double
    /// Whether it is a number or the like, which stays on one line.
    var isRigid: Bool
    var noteNatural: Double
    /// How far left of its column's right edge a number ends, so that the decimal marks of the
    /// column stand one below the other.
    var shift = 0.0
  }

  let table: ReportTable
  let room: Double
  private(set) var cells: [[Cell]]
  let headers: [Double]
  /// White space between columns, at the usual size.
  let gaps: [Double]
  let demands: [TableColumns.Demand]
  /// For each column how far from its texts' edge notes stand beside them, at the usual size; nil
  /// where they stand below.
  let noteOffsets: [Double?]

  /// - Parameter room: how many points wide the table is.
  init(_ table: ReportTable, room: Double, typesetter: Typesetter) {
    self.table = table
    self.room = room
    headers = table.columns.map { typesetter.width($0.title, .note) }
    cells = table.rows.map { row in
      zip(row.cells, table.columns).map { cell, column in
        // What is bad is told by weight where it has no sign: colour alone does not print.
        let isBold =
          [.own, .group, .total].contains(row.emphasis)
          || (cell.tone == .bad && !Tone.hasSign(cell.text))
        let style: TextStyle = isBold ? .tableBold : .table
        return Cell(
          style: style,
          natural: cell.drawing == nil ? typesetter.width(cell.text, style) : 0,
          isRigid: column.alignment != .leading && cell.text.utf8.count <= 40
            && !Typesetter.breaksItself(cell.text),
          noteNatural: cell.note.map { typesetter.width($0, .note) } ?? 0)
      }
    }
    gaps = zip(table.columns, table.columns.dropFirst()).map { left, right in
      left.alignment != .leading && right.alignment == .leading ? 16 : 10
    }
    for index in table.columns.indices where table.columns[index].alignment == .trailing {
      MeasuredTable.align(&cells, of: table, column: index, typesetter: typesetter)
    }
    var demands = MeasuredTable.demands(
      table, cells: cells, headers: headers, room: room - gaps.reduce(0, +),
      typesetter: typesetter)
    noteOffsets = MeasuredTable.notesBeside(
      in: table, cells: cells, room: room - gaps.reduce(0, +), demands: &demands)
    self.demands = demands
  }

  /// Shifts the numbers of a column that have decimals or units of different widths.
  private static func align(
    _ cells: inout [[Cell]], of table: ReportTable, column: Int, typesetter: Typesetter
  ) {
    var numbers: [(row: Int, parts: NumberParts)] = []
    for (row, line) in table.rows.enumerated() where column < line.cells.count {
      guard line.cells[column].drawing == nil, cells[row][column].isRigid,
        let parts = NumberParts(line.cells[column].text)
      else { continue }
      numbers.append((row, parts))
    }
    // Amounts over percentages have no mark in common.
    guard let first = numbers.first?.parts, numbers.allSatisfy({ $0.parts.kind == first.kind }),
      numbers.contains(where: { $0.parts.tail != first.tail })
    else { return }
    let tails = numbers.map {
      typesetter.width(String($0.parts.tail), cells[$0.row][column].style)
    }
    let widest = tails.max() ?? 0
    for (number, tail) in zip(numbers, tails) { cells[number.row][column].shift = widest - tail }
  }

  private static func demands(
    _ table: ReportTable, cells: [[Cell]], headers: [Double], room: Double,
    typesetter: Typesetter
  ) -> [TableColumns.Demand] {
    var demands = table.columns.map { TableColumns.Demand(weight: max($0.width, 0.05)) }
    for index in demands.indices {
      var demand = demands[index]
      for (row, measured) in zip(table.rows, cells) where index < measured.count {
        let cell = measured[index]
        let drawing = row.cells[index].drawing?.size.width ?? 0
        demand.natural = max(
          demand.natural, cell.natural + cell.shift, min(cell.noteNatural, 100), drawing)
        demand.rigid = max(
          demand.rigid, cell.isRigid ? cell.natural + cell.shift : 0, min(drawing, 36))
      }
      // A long header takes a second and third line before it makes its column wider.
      demand.natural = max(
        demand.natural, min(headers[index], max(56, demand.natural, headers[index] / 4)))
      // Rounding in smaller sizes must not make a number too long for its column.
      demand.natural += 0.5
      demand.rigid += demand.rigid > 0 ? 0.5 : 0
      demands[index] = demand
    }
    guard demands.reduce(0, { $0 + $1.natural }) > room else { return demands }
    for index in demands.indices {
      var words = typesetter.longestWord(table.columns[index].title, .note)
      for (row, measured) in zip(table.rows, cells)
      where index < measured.count && row.cells[index].drawing == nil {
        // Only what may be wider than the widest word so far is looked into.
        if !measured[index].isRigid, measured[index].natural > words {
          words = max(words, typesetter.longestWord(row.cells[index].text, measured[index].style))
        }
      }
      // Names and sentences need more than their longest word, or they become a pillar.
      let readable = min(demands[index].natural / 3, 64)
      demands[index].words = max(min(words + 0.5, 90), readable)
    }
    return demands
  }
}

extension Typesetter {
  /// The width of the longest part of `text` inside which no line should break.
  func longestWord(_ text: String, _ style: TextStyle) -> Double {
    var longest = text[..<text.startIndex]
    var longestCount = 0
    var start = text.startIndex
    var count = 0
    var index = text.startIndex
    func closeWord() {
      if count > longestCount {
        longest = text[start..<index]
        longestCount = count
      }
      count = 0
    }
    while index < text.endIndex {
      let character = text[index]
      let isBreak =
        character.isWhitespace || character.unicodeScalars.first.map(Typesetter.isWide) ?? true
      if isBreak {
        closeWord()
      } else {
        if count == 0 { start = index }
        count += 1
      }
      index = text.index(after: index)
    }
    closeWord()
    // Two ideographs side by side are the least that reads well.
    return max(width(String(longest), style), 2 * style.size)
  }
}
