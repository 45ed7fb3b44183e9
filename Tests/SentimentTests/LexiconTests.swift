import Templates
import Testing

@testable import Sentiment

struct LexiconTests {
  @Test(arguments: ["sentiment.en.txt", "sentiment.zh-Hans.txt"])
  func `built-in word lists have no line in vain`(name: String) throws {
    let text = try #require(BuiltInTemplates.text(of: name))
    let (vocabulary, faults) = Vocabulary.reading(text)
    #expect(faults.isEmpty)
    let words = vocabulary.expected.union(vocabulary.negations).union(vocabulary.turns)
      .union(vocabulary.concessions).union(vocabulary.terms.keys).union(vocabulary.degrees.keys)
      .union(vocabulary.themes.values.flatMap { $0 })
    #expect(words.filter { !Vocabulary.isPhrase($0) }.isEmpty)
    #expect(vocabulary.terms.values.count { $0 > 0 } > 200)
    #expect(vocabulary.terms.values.count { $0 < 0 } > 200)
    #expect(vocabulary.themes.count == 9)
    // A word that has two values in the file would have the later one.
    var values: [String: String] = [:]
    var section = Substring()
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") { section = line }
      guard section == "[terms]" || section == "[degrees]",
        let colon = line.firstIndex(of: ":")
      else { continue }
      for part in line[line.index(after: colon)...].split(separator: ";") {
        let key = "\(section) \(part.drop { $0 == " " })"
        #expect(values.updateValue(String(line[..<colon]), forKey: key) == nil, "\(key)")
      }
    }
  }

  @Test func `both languages know the same themes`() {
    let lexicon = Lexicon.builtIn
    #expect(lexicon.english.themes.keys.sorted() == lexicon.chinese.themes.keys.sorted())
  }

  @Test func `lines that are no part of a word list are told by number`() {
    let (vocabulary, faults) = Vocabulary.reading(
      "2: lost\n[terms]\n# remark\n2: good; on time\n5: too good\nbad\nx: y\n[degrees]\n9: so\n")
    #expect(faults == [1, 5, 6, 7, 9])
    #expect(vocabulary.terms == ["good": 2, "on time": 2])
    #expect(vocabulary.degrees.isEmpty)
  }

  @Test func `words that are added hold over those that were there`() {
    var lexicon = Lexicon.builtIn
    var own = Lexicon()
    own.english.terms = ["good": -3, "zorb": 2]
    own.chinese.themes = ["price": ["返点"], "packaging": ["木箱"]]
    #expect(SentimentReader(lexicon).opinion(of: "a good zorb").leaning == .positive)
    lexicon.add(own)
    let reader = SentimentReader(lexicon)
    #expect(reader.opinion(of: "a good pump").leaning == .negative)
    #expect(reader.opinion(of: "a zorb").leaning == .positive)
    #expect(reader.opinion(of: "木箱很好，返点太少").themes.map(\.id) == ["packaging", "price"])
  }

  /// Against a search through all words at each place.
  @Test func `the longest word is taken`() {
    let words = Lexicon.builtIn.chinese
    let known = Set(words.terms.keys).union(words.negations).union(words.degrees.keys)
      .union(words.turns).union(words.concessions).union(words.expected)
      .union(words.themes.values.flatMap { $0 }).map(Array.init)
    let phrasebook = Phrasebook([words])
    let characters = known.flatMap { $0 }.filter {
      $0.unicodeScalars.allSatisfy(ScalarKind.isChinese)
    }
    var state: UInt64 = 7
    for _ in 0..<40 {
      var text: [Character] = []
      for _ in 0..<25 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(characters[Int(state >> 33) % characters.count])
        if state >> 62 == 0 { text += known[Int(state >> 35) % known.count] }
      }
      let units = TextUnits.of(
        String(text.filter { $0.unicodeScalars.allSatisfy(ScalarKind.isChinese) }))
      let plain = units.map { Character($0.key) }
      let keys = units.map(phrasebook.keys)
      for start in plain.indices {
        let longest = known.filter { plain[start...].starts(with: $0) }.map(\.count).max()
        #expect(phrasebook.match(keys, at: start)?.end == longest.map { start + $0 })
      }
    }
  }

  @Test(arguments: ["", " ", "!", "a, b", "。", String(repeating: "好", count: 13)])
  func `what no text can have is no phrase`(text: String) {
    #expect(!Vocabulary.isPhrase(text))
  }

  @Test(arguments: [
    ("delayed", "delay"), ("crashes", "crash"), ("stopped", "stop"), ("replied", "reply"),
    ("noisier", "noisy"), ("promising", "promise"), ("slowly", "slow"), ("reliably", "reliable"),
    ("faster", "fast"),
  ])
  func `forms lead to their word`(form: String, word: String) {
    #expect(WordForms.bases(of: form).contains(word))
  }
}
