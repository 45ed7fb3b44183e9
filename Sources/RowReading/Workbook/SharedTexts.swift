/// The texts that the cells of a workbook refer to by number, one after the other in one piece of
/// memory.
final class SharedTexts: XMLContent {
  // Only the handlers of the parser write it, one at a time.
  @exclusivity(unchecked) private var texts = TextBuffer()
  /// Where each ends.
  private var ends: [UInt32] = []
  private var isInText = false
  /// Within a phonetic run, which says how the text is pronounced.
  private var isPhonetic = false
  private let cellLimit: ByteLimit

  init(limits: WorkbookLimits) {
    cellLimit = limits.cell
  }

  var count: Int { ends.count }

  /// The bytes of a text; nil where there is none of that number.
  func text(_ index: Int) -> Cell? {
    guard index >= 0, index < ends.count else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return Cell(start: texts.bytes + start, count: Int(ends[index]) - start)
  }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.letter == UInt8(ascii: "t") {
      isInText = !isPhonetic
    } else if name == "rPh" {
      isPhonetic = true
    }
  }

  override func text(_ bytes: Cell) {
    guard isInText else { return }
    texts.append(bytes)
    if texts.count - Int(ends.last ?? 0) > cellLimit.bytes { fail(cellLimit.failure) }
  }

  override func end(_ name: XMLName) {
    if name.letter == UInt8(ascii: "t") {
      isInText = false
    } else if name == "rPh" {
      isPhonetic = false
    } else if name == "si" {
      texts.decodeEscapes(from: Int(ends.last ?? 0))
      ends.append(UInt32(texts.count))
    }
  }
}
