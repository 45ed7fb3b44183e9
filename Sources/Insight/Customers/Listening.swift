import Evaluation
import Facts
import Quantities
import Sentiment

/// Reads comments, each different one once, and adds up what they say by place.
struct Listening {
  private let feedback: Table
  private let accounts: Table
  private let texts: TextColumn
  private let reader: SentimentReader
  /// Those of reps, and their parts that could be first or last names.
  private let names: KnownNames
  /// What each text says, by its code.
  private var heard: [UInt32: Heard] = [:]
  private var ids: [String] = []
  private var places: [String: Int] = [:]
  private var counts: [Int: Count] = [:]

  private struct Heard {
    let script: Opinion.Script?
    let mentions: [Mention]
  }

  /// What a text says of a theme.
  private struct Mention {
    let theme: Int
    /// In millionths.
    let compound: Int64
    let leaning: Opinion.Leaning
    let quotable: Quotability?
  }

  /// How well a text's sentence on a theme stands for others: a whole one goes before one of which
  /// something was left out, then the one that says most.
  private struct Quotability: Comparable {
    let isWhole: Bool
    let strength: Int64

    static func < (a: Quotability, b: Quotability) -> Bool {
      a.isWhole == b.isWhole ? a.strength < b.strength : b.isWhole
    }
  }

  private struct Count {
    var comments = CustomerVoice.Comments()
    var tones: [Int: CustomerVoice.Tone] = [:]
    /// By theme and leaning, the best first: several, so that no sentence has to be quoted twice.
    var quotes: [QuoteKey: [Candidate]] = [:]
  }

  private static let candidates = 3

  private struct QuoteKey: Hashable {
    let theme: Int
    let leaning: Opinion.Leaning
  }

  private struct Candidate {
    let quotability: Quotability
    let code: UInt32
    let text: String
  }

  init(facts: Facts, evaluation: Evaluation, lexicon: Lexicon) {
    (feedback, accounts) = (facts[.feedback], facts[.accounts])
    if case .text(let column)? = feedback.columns["text"] {
      texts = column
    } else {
      texts = TextColumn()
    }
    reader = SentimentReader(lexicon)
    var names: Set<String> = []
    for name in evaluation.organization.reps.flatMap({ [$0.name, $0.latin] }) {
      names.insert(name)
      names.formUnion(name.split(separator: " ").map(String.init).filter { $0.count > 2 })
    }
    self.names = KnownNames(names)
  }

  /// Adds a row of the feedback to a place.
  mutating func hear(_ row: Int, slot: Int, wasAsked: Bool) {
    let code = row < texts.count ? texts.code(ofRow: row) : 0
    let heard = code == 0 ? Heard(script: nil, mentions: []) : heard(code)
    var count = counts[slot] ?? Count()
    // Taken out, so that what is added to is not copied first.
    counts[slot] = nil
    if wasAsked, let sentiment = feedback.amount("sentiment", row: row) {
      count.comments.speeches[speech(row, heard.script), default: CustomerVoice.Tone()]
        .add(sentiment)
    }
    if code != 0 {
      count.comments.count += 1
      if !heard.mentions.isEmpty { count.comments.themed += 1 }
      for mention in heard.mentions {
        count.tones[mention.theme, default: CustomerVoice.Tone()].add(mention.compound)
        consider(mention, row, code, &count)
      }
    }
    counts[slot] = count
  }

  /// What was heard, by place.
  var told: [Int: CustomerVoice.Comments] {
    counts.mapValues { count in
      let themes = count.tones.sorted { a, b in
        a.value.comments == b.value.comments
          ? ids[a.key] < ids[b.key] : a.value.comments > b.value.comments
      }
      var quoted: Set<String> = []
      var comments = count.comments
      for (theme, tone) in themes {
        var quote: String?
        if tone.comments >= CustomerVoice.fewest {
          let candidates = count.quotes[QuoteKey(theme: theme, leaning: tone.leaning)] ?? []
          quote = (candidates.first { !quoted.contains($0.text) } ?? candidates.first)?.text
        }
        if let quote { quoted.insert(quote) }
        comments.themes.append(CustomerVoice.Theme(id: ids[theme], tone: tone, quote: quote))
      }
      return comments
    }
  }

  private mutating func heard(_ code: UInt32) -> Heard {
    if let known = heard[code] { return known }
    let opinion = reader.opinion(of: texts.value(code))
    var mentions: [Mention] = []
    for theme in opinion.themes {
      let place = places[theme.id] ?? ids.count
      if place == ids.count {
        ids.append(theme.id)
        places[theme.id] = place
      }
      mentions.append(
        Mention(
          theme: place, compound: theme.millionths, leaning: theme.leaning,
          quotable: opinion.quote(on: theme).map {
            Quotability(isWhole: $0.quote.isWhole, strength: $0.strength)
          }))
    }
    let made = Heard(script: opinion.script, mentions: mentions)
    heard[code] = made
    return made
  }

  /// Keeps the text's sentence where it is among those that stand best for what is said of the
  /// theme; of equals the ones heard first.
  private func consider(_ mention: Mention, _ row: Int, _ code: UInt32, _ count: inout Count) {
    guard let quotability = mention.quotable else { return }
    let key = QuoteKey(theme: mention.theme, leaning: mention.leaning)
    var best = count.quotes[key] ?? []
    if best.contains(where: { $0.code == code }) { return }
    if best.count == Listening.candidates, let last = best.last, last.quotability >= quotability {
      return
    }
    // Read again rather than kept: most sentences are never quoted.
    let opinion = reader.opinion(of: texts.value(code))
    guard let theme = opinion.themes.first(where: { $0.id == ids[mention.theme] }),
      let quote = opinion.quote(on: theme)?.quote,
      !names.stand(in: quote.text), !KnownNames(customer(row)).stand(in: quote.text)
    else { return }
    let place = best.firstIndex { $0.quotability < quotability } ?? best.endIndex
    best.insert(Candidate(quotability: quotability, code: code, text: quote.text), at: place)
    count.quotes[key] = Array(best.prefix(Listening.candidates))
  }

  private func customer(_ row: Int) -> [String] {
    feedback.reference("account", row: row).map { [accounts.text("name", row: $0)] } ?? []
  }

  /// As the data tell it, else by the script.
  private func speech(_ row: Int, _ script: Opinion.Script?) -> CustomerVoice.Speech {
    let told = feedback.text("language", row: row).lowercased()
    if told.hasPrefix("zh") || ["中文", "汉语", "chinese"].contains(told) { return .chinese }
    if told.hasPrefix("en") || ["英文", "英语"].contains(told) { return .english }
    if !told.isEmpty { return .other }
    switch script {
    case .chinese: return .chinese
    case .english: return .english
    case .mixed, .other, nil: return .other
    }
  }
}

extension Opinion.Theme {
  fileprivate var millionths: Int64 { Int64((compound * Double(Money.scale)).rounded()) }
  fileprivate var leaning: Opinion.Leaning { Opinion.Leaning(compound: compound) }
}

extension CustomerVoice.Tone {
  /// What most comments are; where as many speak well as badly, what is to be mended.
  fileprivate var leaning: Opinion.Leaning {
    if positive == 0 && negative == 0 { return .neutral }
    return negative >= positive ? .negative : .positive
  }
}

extension Opinion {
  /// The sentence that says most of a theme, as the whole text speaks of it; nil where none can be
  /// quoted.
  fileprivate func quote(on theme: Theme) -> (quote: Quote, strength: Int64)? {
    var best: (quote: Quote, strength: Int64)?
    for sentence in sentences {
      guard let own = sentence.themes.first(where: { $0.id == theme.id }),
        own.leaning == theme.leaning, abs(own.millionths) > best?.strength ?? -1,
        let quote = Quote(sentence.text)
      else { continue }
      best = (quote, abs(own.millionths))
    }
    return best
  }
}
