import Facts
import Problems
import Testing

@testable import PeriodData

/// Small files with bytes changed at random, always the same ones.
struct MutationTests {
  /// SplitMix64.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let seedText = """
    id,date,rep,amount,状态
    A1,2026-10-03,R1,"1,234.50",已确认
    A2,2026/10/4,R2,¥99,"a ""quoted"" one"
    A3,3/10/2026,,(5),"two
    lines"

    A4,2026-10-06,R1,0.000001,<script>
    """

  func mutated(_ generator: inout Generator) -> [UInt8] {
    var bytes = Array(MutationTests.seedText.utf8)
    let special = Array("\"\",;\t\r\n\0\u{FEFF}年-/(".utf8) + [0xFF, 0xC3]
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let byte = special[Int.random(in: 0..<special.count, using: &generator)]
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 12))
      }
      if bytes.isEmpty { bytes = [byte] }
    }
    return bytes
  }

  @Test func `chunks change nothing in any of 3000 changed files`() {
    var generator = Generator(state: 20_261_003)
    for _ in 0..<3000 {
      let bytes = mutated(&generator)
      let whole = records(bytes)
      let cut = records(bytes, chunk: Int.random(in: 16...64, using: &generator))
      #expect(whole.records == cut.records && whole.lines == cut.lines)
      #expect(whole.unclosed == cut.unclosed)
      #expect(whole.lines == whole.lines.sorted())
    }
  }

  @Test func `every row of 300 changed files is read or told`() throws {
    var generator = Generator(state: 7)
    let folder = try TestFolder()
    for _ in 0..<300 {
      let bytes = mutated(&generator)
      try folder.write(bytes, to: "orders.csv")
      let (facts, problems) = folder.facts([.plain(.orders, dateOrder: .dayFirst)])
      guard !problems.hasErrors else { continue }
      let table = facts[.orders]
      let rows = records(bytes).records.dropFirst().filter { row in
        row.contains { !$0.isEmpty }
      }
      let told = problems.sorted.filter { $0.severity == .warning && $0.code != "empty-file" }
      #expect(table.rowCount <= rows.count)
      #expect(table.rowCount == rows.count || told.contains { $0.count > 0 })
      #expect(table.lines.count == table.rowCount)
      #expect(table.columns.values.allSatisfy { $0.count == table.rowCount })
    }
  }
}
