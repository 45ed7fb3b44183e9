import Evaluation
import Facts
import Measures
import Quantities

/// What comes, for everybody: sales of the months ahead, the pipeline, and where a running period
/// lands.
public struct Outlook: Sendable {
  private let forecasts: SalesForecasts
  /// By place; empty where nothing is open.
  private let pipelines: [Int: Pipeline]
  /// By place; empty where the period is over.
  private let landings: [Int: Landing]
  /// On these days deals are due that count for pipelines: the rest of a running period, else the
  /// period after.
  public let pipelineDays: Range<Day>
  /// Whether the period still runs.
  public let isRunning: Bool
  /// How likely open deals are won, by the organization's own ones.
  public let winModel: WinModel

  init(
    history: MonthlyHistory, facts: Facts, evaluation: Evaluation, engine: ColumnEngine,
    workers: Int
  ) {
    forecasts = SalesForecasts(history, evaluation, workers: workers)
    let days = evaluation.days
    let progress = PeriodProgress(evaluation, engine: engine)
    isRunning = progress != nil
    let following = evaluation.period.following(evaluation.period.months.count)
    let next = days.end..<(following.last?.days.upperBound ?? days.end)
    pipelineDays = progress?.rest ?? next
    winModel = WinModel(facts: facts, evaluation: evaluation)
    var progresses: [Int: Landing.Progress] = [:]
    for slot in progress?.slots ?? [] { progresses[slot] = progress?.progress(slot: slot) }
    pipelines = Pipeline.pipelines(
      due: pipelineDays, facts: facts, evaluation: evaluation, engine: engine, model: winModel
    ) { progresses[$0]?.missing }
    let sellsDeals = evaluation.catalogue.rules.salesBasis == .deals
    var landings: [Int: Landing] = [:]
    for (slot, made) in progresses {
      landings[slot] = Landing(
        made, pipeline: sellsDeals ? pipelines[slot] : nil,
        forecast: progress?.forecast(forecasts[slot]))
    }
    self.landings = landings
  }

  /// Sales of the months to come; nil for who sold nothing yet or has left.
  public func forecast(slot: Int) -> SalesForecast? { forecasts[slot] }

  /// Open deals due on ``pipelineDays``, and those overdue; nil where there are none.
  public func pipeline(slot: Int) -> Pipeline? { pipelines[slot] }

  /// Where the running period comes to an end; nil where it is over.
  public func landing(slot: Int) -> Landing? { landings[slot] }
}
