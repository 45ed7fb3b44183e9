import Facts
import Problems
import RowReading

/// Collects the values of one canonical column, row by row.
///
/// One thread at a time appends, so builders do without the runtime's check of that for each cell.
protocol ColumnBuilder: AnyObject {
  /// Appends the value of a cell without white space around it; a cell that cannot be read appends
  /// no value, so that all columns stay in step.
  func append(_ cell: Cell) -> CellOutcome
  /// Appends the values of a whole portion and notes those that are none.
  func append(_ cells: PortionCells, _ exceptions: inout [TableField.Exception])
  /// Settles the values that waited for the others of their source.
  func settle(_ source: Source) -> Settlement
  /// Makes room for `rows` rows in all.
  func reserve(_ rows: Int)
  /// The column so far.
  var column: Column { get }
  /// What its cells must be, for problems.
  var expected: Phrase { get }
}

extension ColumnBuilder {
  func append(_ cells: PortionCells, _ exceptions: inout [TableField.Exception]) {
    for index in 0..<cells.count {
      let outcome = append(cells[index])
      if outcome != .value {
        exceptions.append(TableField.Exception(index: index, outcome: outcome))
      }
    }
  }

  func settle(_ source: Source) -> Settlement { Settlement() }
}

/// What came of the values of a column that could be read in two ways.
struct Settlement {
  /// Those that cannot be read in the way that was found.
  var unreadable: [(row: Int, text: String)] = []
  /// One of them where no way fits better than the other; all are left out then.
  var ambiguous: (row: Int, text: String)?
}

/// What became of a cell.
enum CellOutcome {
  case value, empty
  /// Not of the column's type.
  case unreadable
  /// The id of no row; told later, once for each distinct id.
  case unknown
}

/// Text.
final class TextBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var texts = TextColumn()

  func append(_ cell: Cell) -> CellOutcome {
    texts.append(cell)
    return cell.isEmpty ? .empty : .value
  }

  func append(_ cells: PortionCells, _ exceptions: inout [TableField.Exception]) {
    texts.append(count: cells.count) { cells[$0] }
    for index in 0..<cells.count where cells[index].isEmpty {
      exceptions.append(TableField.Exception(index: index, outcome: .empty))
    }
  }

  func reserve(_ rows: Int) { texts.reserve(rows) }
  var column: Column { .text(texts) }
  var expected: Phrase { Phrase("text", "文本") }
}

/// One of a few words, in any letter case.
final class ChoiceBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var texts = TextColumn()
  private let choices: [String]

  init(_ choices: [String]) { self.choices = choices }

  func append(_ cell: Cell) -> CellOutcome {
    let choice =
      cell.count > 64
      ? nil : choices.first { $0 == String(decoding: cell, as: UTF8.self).lowercased() }
    texts.append(choice ?? "")
    return cell.isEmpty ? .empty : choice == nil ? .unreadable : .value
  }

  func reserve(_ rows: Int) { texts.reserve(rows) }
  var column: Column { .text(texts) }
  var expected: Phrase { .oneOf(choices) }
}
