import Statistics
import Testing

struct StratifiedSharesTests {
  /// Admissions to Berkeley in 1973, R's `UCBAdmissions`: of each department how many men and women
  /// were admitted and how many not.
  static let departments: [(Double, Double, Double, Double)] = [
    (512, 313, 89, 19), (353, 207, 17, 8), (120, 205, 202, 391), (138, 279, 131, 244),
    (53, 138, 94, 299), (22, 351, 24, 317),
  ]

  @Test func `it is R's mantelhaen test of its own example`() throws {
    let compared = try #require(
      StratifiedShares(
        Self.departments.map {
          .init(first: (part: $0.0, of: $0.0 + $0.1), second: (part: $0.2, of: $0.2 + $0.3))
        }))
    // mantelhaen.test(UCBAdmissions, correct = FALSE): 1.5246, p = 0.2169. All departments taken
    // together, men seem to be preferred by 14 points.
    #expect(abs(compared.chance - 0.216923697) < 1e-6)
    #expect(abs(compared.difference + 0.018425196) < 1e-9)
  }

  @Test func `where nothing can be compared nothing is told`() {
    #expect(StratifiedShares([]) == nil)
    #expect(StratifiedShares([.init(first: (part: 1, of: 2), second: (part: 0, of: 0))]) == nil)
    #expect(StratifiedShares([.init(first: (part: 2, of: 2), second: (part: 3, of: 3))]) == nil)
    #expect(StratifiedShares([.init(first: (part: 0, of: 2), second: (part: 0, of: 3))]) == nil)
  }

  @Test func `one stratum is the plain difference`() throws {
    let compared = try #require(
      StratifiedShares([.init(first: (part: 8, of: 10), second: (part: 5, of: 10))]))
    #expect(abs(compared.difference - 0.3) < 1e-12)
    let turned = try #require(
      StratifiedShares([.init(first: (part: 5, of: 10), second: (part: 8, of: 10))]))
    #expect(turned.chance == compared.chance)
  }
}
