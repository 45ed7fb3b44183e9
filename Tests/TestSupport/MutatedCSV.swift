/// Small CSV files of orders with bytes changed at random, the same ones for the same seed.
///
///     var files = MutatedCSV(seed: 7)
///     let bytes = files.next()
public struct MutatedCSV {
  static let text = """
    id,date,rep,amount,状态
    A1,2026-10-03,R1,"1,234.50",已确认
    A2,2026/10/4,R2,¥99,"a ""quoted"" one"
    A3,3/10/2026,,(5),"two
    lines"

    A4,2026-10-06,R1,0.000001,<script>
    """

  private var numbers: SeededNumbers

  public init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  public mutating func next() -> [UInt8] {
    var bytes = Array(MutatedCSV.text.utf8)
    let special = Array("\"\",;\t\r\n\0\u{FEFF}年-/(".utf8) + [0xFF, 0xC3]
    for _ in 0..<Int.random(in: 1...8, using: &numbers) {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      let byte = special[Int.random(in: 0..<special.count, using: &numbers)]
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 12))
      }
      if bytes.isEmpty { bytes = [byte] }
    }
    return bytes
  }

  /// A chunk's length.
  public mutating func chunk() -> Int { Int.random(in: 16...64, using: &numbers) }
}
