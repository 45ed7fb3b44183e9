import Quantities

/// The totals of measures for every subject and span.
public struct Totals: Sendable {
  public let subjects: Subjects
  public let spans: [Span]
  /// By measure.
  var values: [Measure.ID: Cells]

  /// The totals of one measure in the spans it was asked for.
  struct Cells: Sendable {
    let spans: [Int]
    /// `span asked for × subjects.count + subject`, in millionths; empty where all are zero.
    var cells: [Int128]
  }

  /// The total of a measure, in units of currency, as a count or in days.
  public func total(_ measure: Measure.ID, subject: Int, span: Int) -> Fraction {
    Fraction(cell(measure, span, subject), Money.scale)
  }

  /// What a measure comes to by reps with what is nobody's, by teams with what is in none, and as
  /// a whole, in millionths.
  public func parts(_ measure: Measure.ID, span: Int) -> (
    reps: Int128, teams: Int128, whole: Int128
  ) {
    func cell(_ slot: Int) -> Int128 { self.cell(measure, span, slot) }
    var reps = cell(subjects.unassigned) - cell(subjects.overlays)
    for rep in 0..<subjects.reps { reps += cell(subjects.rep(rep)) }
    var teams = cell(subjects.withoutTeam)
    for team in 0..<subjects.teams { teams += cell(subjects.team(team)) }
    return (reps, teams, cell(subjects.organization))
  }

  private func cell(_ measure: Measure.ID, _ span: Int, _ slot: Int) -> Int128 {
    guard let own = values[measure], let place = own.spans.firstIndex(of: span) else {
      preconditionFailure("\(measure) was not added up over \(spans[span].days)")
    }
    return own.cells.isEmpty ? 0 : own.cells[place * subjects.count + slot]
  }

  /// Lets measures that nobody can read anything from come to nothing.
  public mutating func addNothing(of requests: [MeasureRequest]) {
    for request in requests {
      values[request.measure.id] = Cells(spans: request.spans, cells: [])
    }
  }

  /// Whether `measure` was added up over a span.
  public func has(_ measure: Measure.ID, span: Int) -> Bool {
    values[measure]?.spans.contains(span) ?? false
  }
}

/// A measure and the spans it is asked for.
public struct MeasureRequest: Sendable {
  public let measure: Measure
  /// Indices of spans.
  public let spans: [Int]

  public init(_ measure: Measure, spans: [Int]) {
    self.measure = measure
    self.spans = spans
  }
}
