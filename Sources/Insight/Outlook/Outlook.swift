import Evaluation
import Facts
import Measures
import Quantities

/// Where the period lands and what is in the pipeline, for everybody.
public struct Outlook: Sendable {
  /// By place; empty where nothing is open.
  private let pipelines: [Int: Pipeline]
  private let subjects: Subjects

  init(facts: Facts, evaluation: Evaluation, engine: ColumnEngine) {
    subjects = engine.subjects
    pipelines = Pipeline.pipelines(facts: facts, evaluation: evaluation, engine: engine)
  }

  /// Open deals due in the period; nil where there are none.
  public func pipeline(slot: Int) -> Pipeline? { pipelines[slot] }
}
