import Evaluation
import Quantities

/// Something that was noticed about somebody, whether or not it is worth telling.
public struct Observation: Sendable, Hashable {
  /// How sure it is.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// A count of what is in the data.
    case certain
    /// Less than one in a thousand would come about by chance.
    case high
    /// Less than one in twenty, of all that was looked at.
    case fair
    case low
  }

  public let signal: Signal
  public let subject: Subject
  /// What it is about beside the subject: a KPI's id, a product, a customer; empty where nothing.
  public let topic: String
  public var values: [String: SignalValue]
  public var confidence: Confidence

  init(
    _ signal: Signal, of subject: Subject, topic: String = "",
    _ values: [String: SignalValue], confidence: Confidence = .certain
  ) {
    self.signal = signal
    self.subject = subject
    self.topic = topic
    self.values = values
    self.confidence = confidence
  }

  /// How likely it is by chance; nil where it is no matter of chance.
  var chance: Double? {
    if case .chance(let chance)? = values["chance"] { return chance }
    return nil
  }

  /// What it comes to in money; zero where it has no size.
  public var size: Fraction {
    guard case .money(let size)? = values["size"] else { return .zero }
    return size < .zero ? -size : size
  }
}

extension [Observation] {
  /// The same with chances that allow for how many were looked at (Benjamini and Hochberg 1995):
  /// of those told below 5 %, one in twenty is told in vain.
  ///
  /// Findings has those of one signal and kind of subject as a family, of peers those of one KPI:
  /// each rep was looked at once.
  func allowingForMany(_ family: (Observation) -> String) -> [Observation] {
    var result = self
    var families: [String: [Int]] = [:]
    for index in indices where self[index].chance != nil {
      families[family(self[index]), default: []].append(index)
    }
    for members in families.values {
      let sorted = members.sorted {
        let (a, b) = (self[$0].chance ?? 1, self[$1].chance ?? 1)
        return a == b ? $0 < $1 : a < b
      }
      var least = 1.0
      for (rank, index) in sorted.enumerated().reversed() {
        let chance = self[index].chance ?? 1
        least = Swift.min(least, chance * Double(sorted.count) / Double(rank + 1))
        result[index].values["chance"] = .chance(least)
        result[index].confidence = least < 0.001 ? .high : least < 0.05 ? .fair : .low
      }
    }
    return result
  }
}
