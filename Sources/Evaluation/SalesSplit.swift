import Facts
import Measures
import Problems
import Quantities

/// Sales in the period and in the one before, split by a dimension: by channel, region or the
/// customers' segment.
public struct SalesSplit: Sendable {
  public enum Dimension: String, Sendable, CaseIterable {
    case channel, region, segment
  }

  public let dimension: Dimension
  public let current: Breakdown
  public let previous: Breakdown

  /// One for each dimension that the data have.
  static func splits(
    of sales: Measure, facts: Facts, engine: ColumnEngine, now: Span, before: Span
  ) -> [Self] {
    let found = Dimension.allCases.compactMap { dimension in
      dimension.paths.first { Self.has($0, in: sales.table, facts) }.map { (dimension, $0) }
    }
    if found.isEmpty { return [] }
    let current = engine.breakdowns(of: sales, by: found.map(\.1), in: now)
    let previous = engine.breakdowns(of: sales, by: found.map(\.1), in: before)
    let regions = regionNames(facts)
    return found.indices.map { index in
      let (dimension, path) = found[index]
      let names = dimension == .region && path.column != "name" ? regions : [:]
      return Self(
        dimension: dimension, current: current[index].relabelled(names),
        previous: previous[index].relabelled(names))
    }
  }

  /// Where customers have the id of a region, it is told by its name; empty where two have the same.
  private static func regionNames(_ facts: Facts) -> [String: String] {
    let regions = facts[.regions]
    var names: [String: String] = [:]
    for row in 0..<regions.rowCount {
      let name = regions.text("name", row: row)
      if !name.isEmpty { names[regions.text("id", row: row)] = name }
    }
    return Set(names.values).count == names.count ? names : [:]
  }

  private static func has(_ path: Measure.Path, in table: TableName, _ facts: Facts) -> Bool {
    guard let reference = path.reference else { return facts[table].columns[path.column] != nil }
    guard let target = TableSchema.of(table).target(ofReference: reference),
      facts[table].columns[reference] != nil
    else { return false }
    return facts[target].columns[path.column] != nil
  }
}

extension SalesSplit.Dimension {
  /// What the gate calls its values.
  var parts: Phrase {
    switch self {
    case .channel: Phrase("channels", "各渠道")
    case .region: Phrase("regions", "各区域")
    case .segment: Phrase("segments", "各客户类型")
    }
  }

  /// Where it is found; the first that is there counts.
  var paths: [Measure.Path] {
    switch self {
    case .channel: ["channel", "order.channel"]
    case .region: ["region.name", "region.id", "account.region"]
    case .segment: ["account.segment"]
    }
  }
}
