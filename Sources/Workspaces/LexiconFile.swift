import Foundation
import Problems
import Quantities
import Sentiment

/// What `lexicon.yaml` says: words by which customers' comments are read, besides the built-in
/// ones or in their place. A workspace may do without it.
///
///     zh:
///       terms: { 秒回: 3, 贵司: 0 }
///       themes: { price: [返点], packaging: [木箱] }
///     en:
///       degrees: { mega: 1.5 }
struct LexiconFile {
  static let fileName = "lexicon.yaml"
  /// So many words can a list of it have.
  static let limit = 5_000

  /// Where the file is wrong, what it says all the same.
  private(set) var lexicon = Lexicon.builtIn

  private init() {}

  /// Reads `lexicon.yaml` of `folder`.
  init(folder: String, problems: inout Problems) {
    guard FileManager.default.fileExists(atPath: folder + "/" + LexiconFile.fileName),
      let file = SettingsFile(
        folder: folder, name: LexiconFile.fileName,
        purpose: Phrase("it has words by which comments are read", "该文件补充判断评价所用的词语"),
        problems: &problems)
    else {
      self.init()
      return
    }
    self.init(file, problems: &problems)
  }

  /// Tells all that is wrong with the file.
  init(_ file: SettingsFile, problems: inout Problems) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(
        root, allowed: ["zh", "en"], example: "zh: { terms: { 秒回: 3 } }", &problems)
    else { return }
    lexicon.add(
      Lexicon(
        english: block["en"].map { $0.vocabulary(&problems) } ?? Vocabulary(),
        chinese: block["zh"].map { $0.vocabulary(&problems) } ?? Vocabulary()))
  }
}

extension Setting {
  fileprivate func vocabulary(_ problems: inout Problems) -> Vocabulary {
    var vocabulary = Vocabulary()
    guard
      let block = Block(
        self,
        allowed: [
          "terms", "expected", "negations", "degrees", "turns", "concessions", "themes",
        ],
        example: "terms: { 秒回: 3 }", &problems)
    else { return vocabulary }
    vocabulary.terms =
      block["terms"].map {
        $0.values(
          Vocabulary.polarities, Phrase("a number from -4 to 4", "-4 至 4 的数字"), &problems)
      } ?? [:]
    vocabulary.degrees =
      block["degrees"].map {
        $0.values(
          Vocabulary.factors, Phrase("a factor from 0.1 to 3", "0.1 至 3 的系数"), &problems)
      } ?? [:]
    func words(_ key: String) -> Set<String> { block[key].map { $0.words(&problems) } ?? [] }
    vocabulary.expected = words("expected")
    vocabulary.negations = words("negations")
    vocabulary.turns = words("turns")
    vocabulary.concessions = words("concessions")
    if let setting = block["themes"],
      let themes = Block(setting, allowed: nil, example: "{ price: [返点] }", &problems)
    {
      for theme in themes.keys {
        vocabulary.themes[theme] = themes[theme].map { $0.words(&problems) }
      }
    }
    return vocabulary
  }

  /// Numbers within `range` by the words that they stand for.
  private func values(
    _ range: ClosedRange<Double>, _ expected: Phrase, _ problems: inout Problems
  ) -> [String: Double] {
    guard let block = Block(self, allowed: nil, example: "{ 秒回: 3 }", &problems) else { return [:] }
    var values: [String: Double] = [:]
    for word in block.keys {
      guard let entry = block.required(word, example: "\(range.upperBound)", &problems) else {
        continue
      }
      guard Vocabulary.isPhrase(word) else {
        problems.add(
          .wrongValue(
            Phrase(same: word), key: key, expected: Setting.phrase, at: entry.keyPlace))
        continue
      }
      guard let number = entry.node.scalar.flatMap({ Setting.number($0.string) }),
        !number.isPercent, range.contains(number.value.double)
      else {
        entry.tell(expected, &problems)
        continue
      }
      values[word] = number.value.double
    }
    return values
  }

  /// The words of a list.
  private func words(_ problems: inout Problems) -> Set<String> {
    guard let entries = list(atMost: LexiconFile.limit, of: Phrase("words", "词语"), &problems) else {
      return []
    }
    var words: Set<String> = []
    for entry in entries {
      if let word = entry.node.scalar?.string, Vocabulary.isPhrase(word) {
        words.insert(word)
      } else {
        entry.tell(Setting.phrase, &problems)
      }
    }
    return words
  }

  private static let phrase = Phrase(
    "a word, or a phrase of at most \(Vocabulary.longestPhrase) words or characters",
    "词语或短语，最多 \(Vocabulary.longestPhrase) 个单词或汉字")
}
