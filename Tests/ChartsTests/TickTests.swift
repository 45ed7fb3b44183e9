import Charts
import Testing

@Suite struct TickTests {
  @Test func `ticks are round and lie within the values`() {
    #expect(Tick.rounds(within: [0.62, 1.31]) == [0.8, 1, 1.2])
    #expect(Tick.rounds(within: [0.1, 0.4, 0.3]) == [0.1, 0.2, 0.3, 0.4])
    #expect(Tick.rounds(within: [12_000, 98_000]) == [20_000, 40_000, 60_000, 80_000])
    #expect(Tick.rounds(within: [-30, 40]) == [-20, 0, 20, 40])
    #expect(Tick.rounds(within: [0, 1e12]).last == 1e12)
  }

  @Test func `without two different values there are none`() {
    #expect(Tick.rounds(within: []) == [])
    #expect(Tick.rounds(within: [5, 5]) == [])
    #expect(Tick.rounds(within: [.nan, .infinity, 1]) == [])
    #expect(Tick.rounds(within: [1e12, 1e12 + 0.001]) == [])
    #expect(Tick.rounds(within: [-.greatestFiniteMagnitude, .greatestFiniteMagnitude]) == [])
  }

  @Test(arguments: 0..<1000)
  func `there are few, in rising order, at even steps`(seed: Int) {
    var random = RandomInput(seed: seed)
    let values = random.values(random.count()).compactMap { $0 }
    let most = random.integer(1...8)
    let ticks = Tick.rounds(within: values, atMost: most)
    #expect(ticks.count <= most)
    let finite = values.filter(\.isFinite)
    #expect(ticks.allSatisfy { (finite.min() ?? 0)...(finite.max() ?? 0) ~= $0 })
    for (index, tick) in ticks.enumerated().dropFirst() {
      #expect(tick > ticks[index - 1])
      let step = ticks[1] - ticks[0]
      #expect(abs(tick - ticks[index - 1] - step) <= 1e-6 * step)
    }
  }
}
