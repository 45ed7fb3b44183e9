import Dispatch
import Evaluation
import Measures
import Quantities
import Statistics
import Synchronization

/// The sales forecasts of everybody who works here.
///
/// For teams and the organization every model is tried. Reps are many and their sales are noisy:
/// theirs is the best of a few simple ones.
struct SalesForecasts: Sendable {
  private let forecasts: [Int: SalesForecast]

  /// - Parameter workers: how many threads forecast at a time; results do not depend on it.
  init(_ history: MonthlyHistory, _ evaluation: Evaluation, workers: Int) {
    let jobs = SalesForecasts.jobs(evaluation)
    let months = history.months
    let found = Mutex([Int: SalesForecast]())
    @Sendable func forecast(_ job: Job) {
      let forecast = SalesForecast(
        of: history.values(.salesAmount, slot: job.slot), months: months, among: job.models)
      guard let forecast else { return }
      found.withLock { $0[job.slot] = forecast }
    }
    guard !months.isEmpty else {
      forecasts = [:]
      return
    }
    let threads = min(workers, jobs.count)
    if threads > 1 {
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: threads) { _ in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < jobs.count else { return }
          forecast(jobs[index])
        }
      }
    } else {
      for job in jobs { forecast(job) }
    }
    forecasts = found.withLock { $0 }
  }

  subscript(slot: Int) -> SalesForecast? { forecasts[slot] }

  private struct Job: Sendable {
    let slot: Int
    let models: [ForecastModel]
  }

  /// The longest first, so that threads end together.
  private static func jobs(_ evaluation: Evaluation) -> [Job] {
    let people = evaluation.organization.reps
    var jobs = ([evaluation.company] + evaluation.teams).map {
      Job(slot: evaluation.slot(of: $0.subject), models: ForecastModel.allCases)
    }
    for result in evaluation.reps {
      // Who has left will sell nothing, whatever came before.
      if case .rep(let rep) = result.subject, let left = people[rep].left, left <= evaluation.asOf {
        continue
      }
      jobs.append(
        Job(slot: evaluation.slot(of: result.subject), models: SalesForecast.fewModels))
    }
    return jobs
  }
}
