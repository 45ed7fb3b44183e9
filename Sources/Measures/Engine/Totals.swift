import Quantities

/// The totals of measures for every subject and span.
public struct Totals: Sendable {
  public let subjects: Subjects
  public let spans: [Span]
  /// By measure: `span × subjects.count + subject`, in millionths; zero for spans not asked for.
  var values: [Measure.ID: [Int128]]

  /// The total of a measure, in units of currency, as a count or in days.
  public func total(_ measure: Measure.ID, subject: Int, span: Int) -> Fraction {
    guard let all = values[measure] else {
      preconditionFailure("\(measure) was not added up")
    }
    return Fraction(all[span * subjects.count + subject], Money.scale)
  }

  /// What a measure comes to by reps with what is nobody's, by teams with what is in none, and as
  /// a whole, in millionths.
  public func parts(_ measure: Measure.ID, span: Int) -> (
    reps: Int128, teams: Int128, whole: Int128
  ) {
    guard let all = values[measure] else { preconditionFailure("\(measure) was not added up") }
    let start = span * subjects.count
    var reps = all[start + subjects.unassigned] - all[start + subjects.overlays]
    for rep in 0..<subjects.reps { reps += all[start + subjects.rep(rep)] }
    var teams = all[start + subjects.withoutTeam]
    for team in 0..<subjects.teams { teams += all[start + subjects.team(team)] }
    return (reps, teams, all[start + subjects.organization])
  }

  /// Whether `measure` was added up at all.
  public func has(_ measure: Measure.ID) -> Bool { values[measure] != nil }
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
