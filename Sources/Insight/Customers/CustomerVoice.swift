import Evaluation
import Facts
import Measures
import Quantities
import Sentiment

/// What customers' comments of the twelve months up to the as-of day are about, and how well they
/// speak in each language.
///
/// Of teams and the organization. A comment is about every theme of which it has a key word, and
/// what it says of each is told apart: a good price and a late delivery.
public struct CustomerVoice: Sendable {
  /// How well some comments speak.
  public struct Tone: Sendable, Hashable {
    public private(set) var comments = 0
    public private(set) var positive = 0
    public private(set) var negative = 0
    private var sum: Int64 = 0

    /// From −1 to 1.
    public var mean: Fraction? { share(Int128(sum), of: Int128(comments) * Money.scale) }
    public var positiveShare: Fraction? { share(Int128(positive), of: Int128(comments)) }
    public var negativeShare: Fraction? { share(Int128(negative), of: Int128(comments)) }

    private func share(_ part: Int128, of whole: Int128) -> Fraction? {
      whole > 0 ? Fraction(part, whole) : nil
    }

    /// - Parameter compound: in millionths; from 50,000 on it is positive, as KPIs have it.
    mutating func add(_ compound: Int64) {
      comments += 1
      sum += compound
      switch Opinion.Leaning(compound: Double(compound) / Double(Money.scale)) {
      case .positive: positive += 1
      case .negative: negative += 1
      case .neutral: break
      }
    }
  }

  public struct Theme: Sendable, Hashable {
    /// As the lexicon calls it: `delivery`.
    public let id: String
    /// Of what is said about it.
    public let tone: Tone
    /// A sentence that speaks as most do, without what tells who wrote it; nil where there is none,
    /// or too few comments to stand for others.
    public let quote: String?
  }

  /// The languages that are told apart.
  public enum Speech: String, Sendable, Hashable, CaseIterable {
    case chinese, english
    /// Another language, several, or none that is known.
    case other
  }

  /// With fewer comments only their number is told.
  public static let fewest = 5

  /// The twelve months.
  public let days: Range<Day>
  private let bySlot: [Int: Comments]

  /// What is told of a place.
  struct Comments: Sendable {
    var count = 0
    /// Those about some theme.
    var themed = 0
    var themes: [Theme] = []
    var speeches: [Speech: Tone] = [:]
  }

  /// How many comments there are in words, complaints too, and how many are about some theme.
  public func comments(slot: Int) -> (count: Int, themed: Int) {
    let own = bySlot[slot] ?? Comments()
    return (own.count, own.themed)
  }

  /// From the most comments down, equals by id.
  public func themes(slot: Int) -> [Theme] { bySlot[slot]?.themes ?? [] }

  /// How well those speak who were asked, as the KPI `review_sentiment` counts them; nothing of
  /// languages in which nobody wrote.
  public func speeches(slot: Int) -> [(speech: Speech, tone: Tone)] {
    Speech.allCases.compactMap { speech in
      bySlot[slot]?.speeches[speech].map { (speech, $0) }
    }
  }

  /// Every text of the data that it tells.
  public var texts: [String] {
    Set(bySlot.values.flatMap { $0.themes.flatMap { [$0.id, $0.quote ?? ""] } }).sorted()
  }

  init(facts: Facts, evaluation: Evaluation, engine: ColumnEngine, lexicon: Lexicon) {
    let end = evaluation.days.current.upperBound
    days = end.adding(months: -12)..<end
    guard facts[.feedback].rowCount > 0 else {
      bySlot = [:]
      return
    }
    var listening = Listening(facts: facts, evaluation: evaluation, lexicon: lexicon)
    let subjects = evaluation.subjects
    let slots = [subjects.organization] + (0..<subjects.teams).map { subjects.team($0) }
    for id: Measure.ID in ["reviews", "complaints"] {
      guard let measure = evaluation.catalogue.measure(id) else { continue }
      let samples = engine.samples(of: measure, in: Span(days), atMost: .max)
      for slot in slots {
        for counted in samples.rows(slot: slot) {
          listening.hear(counted.row, slot: slot, wasAsked: id == "reviews")
        }
      }
    }
    bySlot = listening.told
  }
}
