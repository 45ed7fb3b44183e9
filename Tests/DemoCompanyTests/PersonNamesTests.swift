import Testing

@testable import DemoCompany

struct PersonNamesTests {
  @Test func `no name comes twice before the combinations run out, and then names go on`() {
    var names = PersonNames()
    var random = RandomNumbers(seed: 7, .people)
    let combinations = PersonNames.surnames.count * PersonNames.givenNames.count
    #expect(combinations > 5000)
    var drawn: Set<String> = []
    for _ in 0..<combinations { drawn.insert(names.chinese(&random).chinese) }
    #expect(drawn.count == combinations)
    #expect(drawn.contains(names.chinese(&random).chinese))
  }

  @Test func `each part of a name has its Latin letters`() {
    let pair = PersonNames.surnames[0]
    #expect(pair.chinese == "王" && pair.english == "Wang")
    for name in PersonNames.surnames + PersonNames.givenNames {
      #expect(name.english.utf8.allSatisfy { $0 < 128 })
      #expect(name.chinese.unicodeScalars.allSatisfy { $0.value >= 0x4E00 })
    }
  }
}
