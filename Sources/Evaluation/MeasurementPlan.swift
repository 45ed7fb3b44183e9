import Measures
import Quantities

/// Which measures an evaluation asks for on which days, each once.
struct MeasurementPlan {
  /// The spans of a time: itself and what it is compared with.
  struct Times: Sendable, Hashable {
    let now: Int
    let previous: Int
    let yearAgo: Int
  }

  private(set) var spans: [Span] = []
  private var spansOf: [Measure.ID: [Int]] = [:]
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Adds what `kpis` need to be measured at a time.
  mutating func add(_ kpis: [KPI], at days: ComparedDays) -> Times {
    let (now, previous, yearAgo) = days.spans
    let times = Times(now: index(now), previous: index(previous), yearAgo: index(yearAgo))
    for kpi in kpis {
      for id in kpi.formula.measures {
        ask(id, times.now)
        for time in kpi.formula.times(of: id) {
          ask(id, time == .previous ? times.previous : times.yearAgo)
        }
      }
    }
    return times
  }

  /// Asks for a measure in a span.
  mutating func ask(_ id: Measure.ID, _ span: Int) {
    if spansOf[id]?.contains(span) != true { spansOf[id, default: []].append(span) }
  }

  private mutating func index(_ span: Span) -> Int {
    if let index = spans.firstIndex(of: span) { return index }
    spans.append(span)
    return spans.count - 1
  }

  /// In the order of the catalogue; measures whose table is empty are asked for and come to nothing.
  var requests: [MeasureRequest] {
    catalogue.measures.compactMap { measure in
      spansOf[measure.id].map { MeasureRequest(measure, spans: $0.sorted()) }
    }
  }
}
