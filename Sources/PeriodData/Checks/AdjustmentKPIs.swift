import Facts
import Problems

/// Tells about adjustments for KPIs that are not there, each once.
enum AdjustmentKPIs: DataCheck {
  private static let nearestLimit = 20

  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {
    let kpis = data.expectations.kpis.map(\.id)
    guard table.name == .adjustments, !kpis.isEmpty else { return }
    var seen = Set(kpis + [""])
    for row in 0..<table.rowCount {
      let kpi = table.text("kpi", row: row)
      guard seen.insert(kpi).inserted else { continue }
      let isMany = seen.count - kpis.count > nearestLimit
      problems.add(
        .adjustmentKPI(
          kpi, nearest: isMany ? nil : NearestWord.nearest(to: kpi, in: kpis),
          at: table.place(ofRow: row)))
    }
  }
}
