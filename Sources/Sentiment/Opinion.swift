/// What a text says of its matter, how much it is for or against it, and of which themes.
public struct Opinion: Sendable, Equatable {
  /// Which side an opinion is on.
  public enum Leaning: String, Sendable, Hashable, CaseIterable {
    case positive, neutral, negative

    /// From 0.05 on an opinion is positive, down from −0.05 negative.
    public init(compound: Double) {
      self = compound >= 0.05 ? .positive : compound <= -0.05 ? .negative : .neutral
    }
  }

  /// The language of a text, by its script: Latin letters stand for English.
  public enum Script: String, Sendable, Hashable, CaseIterable {
    case chinese, english, mixed
    /// Mostly letters of other scripts, such as Cyrillic.
    case other
  }

  public struct Sentence: Sendable, Equatable {
    /// As it stands in the text, without the space around it.
    public let text: String
    public let compound: Double
    /// In the order in which it mentions them.
    public let themes: [Theme]
  }

  public struct Theme: Sendable, Equatable {
    /// As the lexicon calls it: `delivery`.
    public let id: String
    public let compound: Double
  }

  /// From −1 to 1, rounded to four decimals: the mean of the sentences that say anything; 0 where
  /// none does.
  public let compound: Double
  public let sentences: [Sentence]
  /// In the order in which they are first mentioned.
  public let themes: [Theme]
  /// Nil for a text without a word.
  public let script: Script?

  public var leaning: Leaning { Leaning(compound: compound) }

  /// The compound as an exact amount.
  public var millionths: Int64 { Int64((compound * 1_000_000).rounded()) }

  /// Brings a sum of polarities between −1 and 1, as VADER does: x ÷ √(x² + 15).
  static func compound(_ sum: Double) -> Double { rounded(sum / (sum * sum + 15).squareRoot()) }

  static func rounded(_ value: Double) -> Double {
    // Adding zero makes of −0 a 0.
    (value * 10_000).rounded() / 10_000 + 0
  }
}
