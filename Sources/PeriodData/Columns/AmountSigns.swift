import RowReading

/// The characters of an amount in their simplest form, one byte each.
///
/// Digits, point, comma, brackets and signs are ASCII however wide they were written; a space is a
/// space of any width, `'` any apostrophe, `;` the wide comma, `c` a currency, `w` 万 and `y` 亿.
struct AmountSigns {
  private let signs: Cell

  init(_ signs: Cell) { self.signs = signs }

  /// What stands around the digits.
  fileprivate struct Surroundings {
    var sign: UInt8?
    var hasCurrency = false
    var isPercent = false
    /// The power of ten that 万, 亿 and % stand for.
    var power: Int?
  }

  /// What the characters mean; nil where they are no amount that is exact in millionths.
  func amount(takesPercent: Bool) -> AmountText? {
    var (low, high) = (0, signs.count)
    // Spreadsheets mark text so.
    if high > 1, signs[0] == UInt8(ascii: "'") { low = 1 }
    var around = Surroundings()
    if high - low > 1, signs[low] == UInt8(ascii: "("), signs[high - 1] == UInt8(ascii: ")") {
      (low, high) = (low + 1, high - 1)
      around.sign = UInt8(ascii: "-")
    }
    while low < high, around.take(signs[low], isBefore: true) { low += 1 }
    while low < high, around.take(signs[high - 1], isBefore: false) { high -= 1 }
    if around.isPercent, !takesPercent { return nil }
    var power = around.power ?? 0
    var isScientific = false
    if let mark = signs[low..<high].firstIndex(of: UInt8(ascii: "E")) {
      guard around.power == nil,
        let exponent = AmountSigns.exponent(Cell(rebasing: signs[(mark + 1)..<high]))
      else { return nil }
      (power, isScientific) = (exponent, true)
      high = mark
    }
    let rest = Cell(rebasing: signs[low..<high])
    guard let layout = Layout(rest, isScientific: isScientific),
      let value = layout.millionths(rest, power: power)
    else { return nil }
    return AmountText(
      millionths: around.sign == UInt8(ascii: "-") ? -value : value,
      form: layout.form == .plain && power < 0 ? .part : layout.form)
  }

  private static func exponent(_ text: Cell) -> Int? {
    var digits = text[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard (1...3).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    return isNegative ? -value : value
  }
}

extension AmountSigns.Surroundings {
  /// Whether a character can stand there, which is then noted.
  fileprivate mutating func take(_ character: UInt8, isBefore: Bool) -> Bool {
    switch character {
    case UInt8(ascii: " "): return true
    case UInt8(ascii: "c"):
      if hasCurrency { return false }
      hasCurrency = true
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      // Behind the digits only a minus is written.
      guard sign == nil, isBefore || character == UInt8(ascii: "-") else { return false }
      sign = character
    case UInt8(ascii: "w"), UInt8(ascii: "y"), UInt8(ascii: "%"):
      if isBefore || power != nil { return false }
      isPercent = character == UInt8(ascii: "%")
      power = isPercent ? -2 : character == UInt8(ascii: "w") ? 4 : 8
    default: return false
    }
    return true
  }
}

/// Where the decimals of a number begin, and what stands between its groups of digits.
private struct Layout {
  /// The place of the mark before the decimals, or the end.
  private var decimalMark: Int
  private var groupMark: UInt8?
  private(set) var form = AmountText.Form.plain

  init?(_ text: Cell, isScientific: Bool) {
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    var (points, commas) = (0, 0)
    var (lastPoint, lastComma) = (0, 0)
    // Spaces, apostrophes and wide commas, which never stand before decimals.
    var mark: UInt8?
    for index in 0..<text.count {
      let byte = text[index]
      if byte &- 48 <= 9 { continue }
      switch byte {
      case point: (points, lastPoint) = (points + 1, index)
      case comma: (commas, lastComma) = (commas + 1, index)
      case UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: ";"):
        if let mark, mark != byte { return nil }
        mark = byte
      default: return nil
      }
    }
    func isOneGroup(_ index: Int) -> Bool {
      mark == nil && !isScientific && text.count - index == 4
        && AmountText.isGroup(text[0], index)
    }
    decimalMark = text.count
    groupMark = mark
    switch (points, commas) {
    case (0, 0): return
    case (1, 0):
      decimalMark = lastPoint
      form = isOneGroup(lastPoint) ? .pointOrGroup : .point
    case (0, 1) where isOneGroup(lastComma):
      groupMark = comma
      form = .commaOrGroup
    case (0, 1):
      // Without a digit on both sides a comma is a slip.
      guard lastComma > 0, lastComma < text.count - 1 else { return nil }
      decimalMark = lastComma
      form = .comma
    case _ where mark != nil: return nil
    case (0, _), (_, 0):
      groupMark = points == 0 ? comma : point
      form = points == 0 ? .point : .comma
    case (1, _) where lastPoint > lastComma:
      (decimalMark, groupMark, form) = (lastPoint, comma, .point)
    case (_, 1) where lastComma > lastPoint:
      (decimalMark, groupMark, form) = (lastComma, point, .comma)
    default: return nil
    }
  }

  /// The number times a power of ten; nil where its groups have not three digits each, or it is not
  /// exact in millionths or does not fit.
  func millionths(_ text: Cell, power: Int) -> Int64? {
    var value: Int64 = 0
    var (digits, decimals) = (0, 0)
    // Zeros at the end of the decimals, with which databases pad and which change nothing.
    var zeros = 0
    // Digits since the last mark between groups; negative where there was none.
    var group = -1
    for index in 0..<text.count {
      let digit = text[index] &- 48
      if digit > 9 {
        if index == decimalMark { continue }
        guard text[index] == groupMark, index < decimalMark,
          group < 0 ? (1...3).contains(digits) : group == 3
        else { return nil }
        group = 0
        continue
      }
      digits += 1
      if index > decimalMark {
        decimals += 1
        if digit == 0 {
          zeros += 1
          continue
        }
      } else if group >= 0 {
        group += 1
      }
      for _ in 0..<zeros where !Layout.append(0, to: &value) { return nil }
      zeros = 0
      if !Layout.append(Int64(digit), to: &value) { return nil }
    }
    guard digits > 0, group < 0 || group == 3 else { return nil }
    return Layout.scaled(value, by: 6 - (decimals - zeros) + power)
  }

  private static func append(_ digit: Int64, to value: inout Int64) -> Bool {
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let (next, carries) = tens.addingReportingOverflow(digit)
    value = next
    return !overflow && !carries
  }

  private static func scaled(_ value: Int64, by power: Int) -> Int64? {
    var value = value
    // Beyond so many powers nothing but zero is left or fits.
    for _ in 0..<min(abs(power), 20) {
      if power > 0 {
        if !append(0, to: &value) { return nil }
      } else {
        guard value % 10 == 0 else { return nil }
        value /= 10
      }
    }
    return value
  }
}
