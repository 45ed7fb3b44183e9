import Evaluation
import Measures
import Quantities
import TestSupport
import Testing

/// What holds of KPIs whatever the company is.
struct GeneratedBoundTests {
  static let seeds: Range<UInt64> = 0..<40

  /// KPIs that tell how many of all are so: parts of a whole, whatever is returned.
  static let shares = [
    "win_rate", "lead_conversion", "visit_success_rate", "touched_leads", "csat", "response_rate",
    "retention_rate", "churn_rate", "new_customer_rate", "repeat_purchase_rate", "overdue_share",
    "training_completion", "plan_completion",
  ]

  static func evaluation(_ story: GeneratedStory, _ seed: UInt64) throws -> GeneratedEvaluation {
    GeneratedEvaluation(try #require(story.evaluation(seed: seed)))
  }

  @Test func `all shares that are bounded are KPIs`() {
    for id in Self.shares { #expect(KPI.named(id)?.unit == .percent, "\(id)") }
  }

  @Test func `shares lie between none and all, promoters' lead within a hundred points`() throws {
    var compared: [String: Int] = [:]
    for seed in Self.seeds {
      let told = try Self.evaluation(GeneratedStory(seed: seed), seed).told
      for (key, entry) in told {
        for id in Self.shares {
          guard let value = entry.results[id]?.value else { continue }
          #expect(value >= .zero && value <= .one, "\(id) of \(key), seed \(seed)")
          compared[id, default: 0] += 1
        }
        if let value = entry.results["nps"]?.value {
          #expect(value >= -100 && value <= 100, "nps of \(key), seed \(seed)")
          compared["nps", default: 0] += 1
        }
        let (retention, churn) = (entry.results["retention_rate"], entry.results["churn_rate"])
        if let kept = retention?.value { #expect(churn?.value == .one - kept, "\(key)") }
      }
    }
    // Each was measured somewhere.
    for id in Self.shares + ["nps"] { #expect(compared[id, default: 0] > 5, "\(id)") }
  }

  @Test func `kept revenue is not above that of who stayed, nor above what there was`() throws {
    var compared = 0
    for seed in Self.seeds {
      // Who gives back more than is bought in a period would count below zero.
      let story = GeneratedStory(seed: seed).coarse(returns: false)
      for (key, entry) in try Self.evaluation(story, seed).told {
        guard let gross = entry.results["gross_revenue_retention"]?.value else { continue }
        let net = try #require(entry.results["net_revenue_retention"]?.value)
        #expect(gross >= .zero && gross <= .one && gross <= net, "\(key), seed \(seed)")
        compared += 1
      }
    }
    #expect(compared > 40)
  }

  @Test func `gross retention is never above all, whatever is given back`() throws {
    for seed in Self.seeds {
      for (key, entry) in try Self.evaluation(GeneratedStory(seed: seed), seed).told {
        guard let gross = entry.results["gross_revenue_retention"]?.value else { continue }
        #expect(gross >= .zero && gross <= .one, "\(key), seed \(seed)")
      }
    }
  }

  @Test func `an interval has its value in it, and few cases are marked`() throws {
    var (intervals, small) = (0, 0)
    for seed in Self.seeds {
      for (key, entry) in try Self.evaluation(GeneratedStory(seed: seed), seed).told {
        for (id, result) in entry.results {
          if let sample = result.sample { #expect(result.isSmallSample == (sample < 2), "\(id)") }
          small += result.isSmallSample ? 1 : 0
          guard let interval = result.interval, let value = result.value?.double else { continue }
          let slack = 1e-9 * max(1, abs(value))
          #expect(
            interval.low - slack <= value && value <= interval.high + slack,
            "\(id) of \(key), seed \(seed)")
          intervals += 1
        }
      }
    }
    #expect(intervals > 500 && small > 20)
  }

  @Test(arguments: seeds)
  func `a thousand times the money is a thousand times the amounts and the same rates`(
    seed: UInt64
  ) throws {
    let story = GeneratedStory(seed: seed).coarse()
    let one = try Self.evaluation(story, seed)
    let many = try Self.evaluation(story.scaled(1000), seed)
    #expect(one.told.keys.sorted() == many.told.keys.sorted())
    for (key, entry) in one.told {
      for kpi in one.evaluation.catalogue.kpis {
        let (before, after) = (entry.results[kpi.id], many.told[key]?.results[kpi.id])
        guard let value = before?.value, let found = after?.value else {
          #expect(before?.outcome == after?.outcome, "\(kpi.id) of \(key)")
          continue
        }
        let times = kpi.unit == .money || kpi.unit == .moneyPerDay ? 1000.0 : 1
        // What does not divide among sharers is a millionth for somebody.
        let expected = value.double * times
        #expect(
          abs(found.double - expected) <= max(0.002, abs(expected) * 1e-5), "\(kpi.id) of \(key)")
      }
    }
  }
}
