/// The cells of a sheet, a row at a time: pauses after each row that holds anything.
final class SheetCells: XMLContent {
  /// What the text of a cell is.
  private enum Kind {
    case number, shared, inline, formulaText, boolean, error, isoDate
  }

  private let texts: SharedTexts
  private let formats: [NumberFormats.Format]
  private let dateSystem: SerialDate.System
  private let limits: WorkbookLimits

  // Only the handlers of the parser use it, one at a time.
  @exclusivity(unchecked) private var row = SheetRow()
  /// The number of the row, from 1.
  private(set) var line = 0
  /// How many columns the sheet says it has.
  private(set) var statedWidth: Int?

  private var isInSheet = false
  private var isInCell = false
  private var isInline = false
  private var isPhonetic = false
  private var isInText = false
  private var column = -1
  private var kind = Kind.number
  private var format = NumberFormats.Format.number
  private var cellStart = 0

  private var rowTotal = 0
  private var cellTotal = 0
  private var byteTotal = 0

  init(
    texts: SharedTexts, formats: [NumberFormats.Format], dateSystem: SerialDate.System,
    limits: WorkbookLimits
  ) {
    self.texts = texts
    self.formats = formats
    self.dateSystem = dateSystem
    self.limits = limits
  }

  /// Adds the row to `batch`.
  func copyRow(to batch: RowBatch) { row.copy(to: batch, line: line) }

  /// The cells of the row without white space around them.
  var names: [String] { row.names }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name.letter {
    case UInt8(ascii: "c"): if isInSheet { beginCell(attributes) }
    case UInt8(ascii: "v"): isInText = isInCell && !isInline
    case UInt8(ascii: "t"): isInText = isInCell && isInline && !isPhonetic
    case 0: beginLong(name, attributes)
    default: break
    }
  }

  override func text(_ bytes: Cell) {
    guard isInText else { return }
    row.text.append(bytes)
    if row.text.count - cellStart > limits.cell.bytes { fail(limits.cell.failure) }
  }

  override func end(_ name: XMLName) {
    switch name.letter {
    case UInt8(ascii: "c"): if isInCell { endCell() }
    case UInt8(ascii: "v"), UInt8(ascii: "t"): isInText = false
    case 0: endLong(name)
    default: break
    }
  }

  private func beginLong(_ name: XMLName, _ attributes: XMLAttributes) {
    if isInSheet {
      if name == "row" {
        beginRow(attributes)
      } else if name == "is" {
        isInline = true
        // Whatever stood there before, this is the text.
        row.text.setCount(cellStart)
      } else if name == "rPh" {
        isPhonetic = true
      }
    } else if name == "sheetData" {
      isInSheet = true
    } else if name == "dimension" {
      if let reference = attributes["ref"], let range = CellRange(reference) {
        statedWidth = range.last.column + 1
      }
    }
  }

  private func endLong(_ name: XMLName) {
    guard isInSheet else { return }
    if name == "row" {
      endRow()
    } else if name == "rPh" {
      isPhonetic = false
    } else if name == "sheetData" {
      isInSheet = false
    }
  }
}

// Rows.
extension SheetCells {
  private func beginRow(_ attributes: XMLAttributes) {
    line += 1
    var place = attributes.list
    while let key = place[0], let value = place[1] {
      if key[0] == 114, key[1] == 0, let number = number(value), number > 0 { line = number }
      place += 2
    }
    rowTotal += 1
    if max(line, rowTotal) > limits.rows { fail(limits.rowsFailure) }
    row.removeAll()
    column = -1
  }

  private func endRow() {
    byteTotal += row.text.count
    cellTotal += row.reached
    if byteTotal > limits.sheet.bytes { fail(limits.sheet.failure) }
    if cellTotal > limits.cells { fail(limits.cellsFailure) }
    if row.cellCount > 0 { pause() }
  }

  /// A number of up to nine digits that ends with a zero byte.
  private func number(_ text: UnsafePointer<CChar>) -> Int? {
    var (index, value) = (0, 0)
    while text[index] >= 48, text[index] <= 57, index < 10 {
      value = value * 10 + Int(text[index] - 48)
      index += 1
    }
    return index > 0 && text[index] == 0 ? value : nil
  }
}

// Cells.
extension SheetCells {
  private func beginCell(_ attributes: XMLAttributes) {
    isInCell = true
    (isInline, isPhonetic, isInText) = (false, false, false)
    column += 1
    kind = .number
    format = formats.first ?? .number
    cellStart = row.text.count
    var place = attributes.list
    while let key = place[0], let value = place[1] {
      place += 2
      guard key[0] != 0, key[1] == 0 else { continue }
      switch UInt8(bitPattern: key[0]) {
      case UInt8(ascii: "r"):
        let bytes = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
        if let stated = CellReference.column(bytes) { column = stated }
      case UInt8(ascii: "s"):
        format = .number
        if let style = number(value), style < formats.count { format = formats[style] }
      case UInt8(ascii: "t"): kind = kind(value)
      default: break
      }
    }
  }

  private func kind(_ text: UnsafePointer<CChar>) -> Kind {
    switch UInt8(bitPattern: text[0]) {
    case UInt8(ascii: "s"): text[1] == 0 ? .shared : .formulaText
    case UInt8(ascii: "i"): .inline
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "e"): .error
    case UInt8(ascii: "d"): .isoDate
    default: .number
    }
  }

  private func endCell() {
    isInCell = false
    isInText = false
    if row.text.count > cellStart { settle() }
    if row.text.count > limits.row.bytes { return fail(limits.row.failure) }
    row.keep(column, from: cellStart)
  }

  /// Makes of what the file says what the cell shows.
  private func settle() {
    let text = row.text.bytes + cellStart
    let count = row.text.count - cellStart
    switch kind {
    case .number where !isInline: settleNumber(Cell(start: text, count: count))
    case .shared where !isInline: settleShared(Cell(start: text, count: count))
    case .number, .shared, .inline, .formulaText: row.text.decodeEscapes(from: cellStart)
    case .boolean: settleBoolean(Cell(start: text, count: count))
    case .error: row.text.setCount(cellStart)
    case .isoDate: row.text.setCount(cellStart + SerialDate.rewriteISO(text, count: count))
    }
  }

  private func settleShared(_ reference: Cell) {
    let digits = reference.trimmed
    var index = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), index < 1 << 40 else {
        return failReference()
      }
      index = index * 10 + Int(byte & 15)
    }
    guard !digits.isEmpty, let text = texts.text(index) else { return failReference() }
    row.text.setCount(cellStart)
    row.text.append(text)
  }

  private func failReference() {
    fail(.damaged(.workbook, reason: "row \(line) refers to a text that is not there"))
  }

  private func settleBoolean(_ value: Cell) {
    let isTrue = value[0] == UInt8(ascii: "1") || value[0] | 32 == UInt8(ascii: "t")
    let word: StaticString = isTrue ? "TRUE" : "FALSE"
    row.text.setCount(cellStart)
    row.text.append(Cell(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private func settleNumber(_ text: Cell) {
    guard format != .number || text.mayNeedRewriting else { return }
    guard let number = ShortDecimal(text.trimmed) else { return }
    // The text that is read may move when there is room made for the one that is written.
    row.text.setCount(cellStart)
    row.text.reserve(ShortDecimal.textLimit + text.count)
    let target = row.text.bytes + cellStart
    var length = 0
    if format != .number {
      length = SerialDate.write(
        number.double, isTime: format == .time, dateSystem, to: target)
    }
    if length == 0 { length = number.isRewritten ? number.write(to: target) : text.count }
    row.text.setCount(cellStart + length)
  }
}

extension Cell {
  /// Whether a number may have an exponent or more than 15 digits.
  fileprivate var mayNeedRewriting: Bool {
    count > ShortDecimal.digitLimit || contains { $0 | 32 == UInt8(ascii: "e") }
  }
}
