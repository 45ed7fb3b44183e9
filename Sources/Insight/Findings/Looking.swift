import Evaluation
import Measures
import Quantities

extension Sight {
  /// All that was noticed, each signal where some rule asks for it.
  var observations: [Observation] {
    let asked = Set(rules.map(\.signal))
    // Customers of the year, the period, and all days before it, each where a signal looks at them.
    let days = evaluation.days
    func sums(_ signals: Set<Signal>, _ days: @autoclosure () -> Range<Day>) -> CustomerSums? {
      asked.isDisjoint(with: signals) ? nil : CustomerSums(self, in: Span(days()))
    }
    let ofYear = sums([.concentration, .departure], year.days.current)
    let now = sums([.change], days.current)
    let before = sums([.change], days.previous)
    let start = days.current.lowerBound
    let past = sums([.win], min(evaluation.firstDay ?? start, start)..<start)
    return Signal.allCases.filter { asked.contains($0) }.flatMap { signal -> [Observation] in
      switch signal {
      case .trend: trends
      case .peers: peers
      case .shift: shifts
      case .change: now.flatMap { now in before.map { changes(now, $0) } } ?? []
      case .streak: streaks
      case .segment: segments
      case .unpaid: unpaid
      case .returns: returns
      case .concentration: ofYear.map { concentrations($0) } ?? []
      case .stalled: stalled
      case .coverage: coverages
      case .gap: gaps
      case .lostPoints: lostPoints
      case .arrival: arrivals
      case .departure: ofYear.map { departures($0) } ?? []
      case .move: moves
      case .season: seasons
      case .costless: costless
      case .win: past.map { wins(before: $0) } ?? []
      case .habit: habits
      case .weekday: weekdays
      }
    }
  }
}
