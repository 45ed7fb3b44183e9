import Evaluation
import Measures
import Quantities

extension Edition {
  /// Why a result was not measured, in words; nil where it was.
  public func reason(of result: KPIResult) -> String? {
    guard case .notMeasured(let reason) = result.outcome else { return nil }
    return text(of: reason)
  }

  /// Why something was not measured, in words.
  func text(of reason: KPIResult.Reason) -> String { terms.text(of: reason, numerals) }

  /// What a KPI is called, by the word list or by the workspace that defines it.
  public func name(of kpi: KPI) -> String { terms.name(of: kpi) }

  /// What a KPI is, in a sentence.
  func text(of kpi: KPI) -> String { terms.text(of: kpi) }

  /// Why a line that counts is not scored, or one that does not was not measured; nil elsewhere.
  public func reason(of line: CardResult.Line) -> String? {
    if case .notMeasured(let reason) = line.result.outcome { return text(of: reason) }
    switch line.unscored {
    case nil, .uncounted, .notMeasured: return nil
    case .noLevel(let reason): return text(of: reason)
    case .unusableLevel: return words("reason.unusableLevel")
    }
  }

  /// Why a line has no level to be held to, in words.
  func text(of reason: Level.Missing) -> String {
    switch reason {
    case .noTarget: words("reason.noTarget")
    case .noEarlier(.previous): words("reason.noEarlier.previous")
    case .noEarlier(.yearAgo): words("reason.noEarlier.yearAgo")
    case .fewPeers(let measured, let least):
      words("reason.fewPeers", ["measured": "\(measured)", "least": "\(least)"])
    }
  }

  /// Those somebody is ranked among.
  public func name(of group: PeerGroup) -> String {
    switch group {
    case .all: words("ranking.all")
    case .role(""): words("ranking.group.noRole")
    case .role(let role): words("ranking.group.role", ["role": Direction.plain(role)])
    case .region(""): words("ranking.group.noRegion")
    case .region(let region): words("ranking.group.region", ["region": Direction.plain(region)])
    case .tenure(let from, nil): words("ranking.group.tenureFrom", ["from": "\(from)"])
    case .tenure(let from, let to?):
      words("ranking.group.tenure", ["from": "\(from)", "to": "\(to)"])
    case .unknownTenure: words("ranking.group.noTenure")
    }
  }

  /// What everything is called.
  public var terms: Terms { Terms(words, catalogue: evaluation.catalogue) }
}

extension Terms {
  /// Why something was not measured, in words.
  func text(of reason: KPIResult.Reason, _ numerals: Numerals) -> String {
    switch reason {
    case .noTarget: words("reason.noTarget")
    case .targetIncomplete(.days, let covered, let all):
      words("reason.targetIncomplete.days", ["covered": "\(covered)", "of": "\(all)"])
    case .targetIncomplete(.sellers, let covered, let all):
      words("reason.targetIncomplete.sellers", ["covered": "\(covered)", "of": "\(all)"])
    case .zeroTarget: words("reason.zeroTarget")
    case .none(let measure):
      words("reason.none", ["measure": name(of: Measure.ID(rawValue: measure))])
    case .newSince(.previous, let measure):
      words("reason.newSince.previous", ["measure": name(of: measure)])
    case .newSince(.yearAgo, let measure):
      words("reason.newSince.yearAgo", ["measure": name(of: measure)])
    case .costUnknown(let known):
      words("reason.costUnknown", ["known": numerals.percent(known)])
    case .noStages: words("reason.noStages")
    case .periodOver: words("reason.periodOver")
    case .noForecasts: words("reason.noForecasts")
    case .noData(let table): words("reason.noData", ["table": name(of: table)])
    }
  }
}

extension Standing {
  /// The rank, or the places that are not distinguishable from it: `3`, `2–4`.
  var told: String {
    band.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "\(rank)"
  }
}
