import Foundation
import TestSupport
import Testing

@testable import Statistics

@Suite struct LogisticRegressionTests {
  /// Sixty deals of which 29 are won; the third feature never differs.
  let cases: [LogisticRegression.Case] = (0..<60).map { index in
    let (first, second) = (Double(index % 7), Double(index * index % 11))
    let points = first + Double(index * 5 % 4) * 1.5 - second * 0.3
    return LogisticRegression.Case([first, second, 5], happened: points > 4)
  }

  @Test func `weights are those that scipy finds`() throws {
    // scipy.optimize.minimize of −Σ log-likelihood + λ/2 Σ w², features standardised by n.
    let model = try #require(LogisticRegression(fitting: cases))
    #expect(abs(model.intercept + 0.0718480822) < 1e-7)
    #expect(abs(model.weights[0] - 1.88052462) < 1e-7)
    #expect(abs(model.weights[1] + 0.473331098) < 1e-7)
    #expect(model.weights[2] == 0)
    #expect(areClose(model.deviations[0], 1.98913717, within: 1e-8))
    let drawn = try #require(LogisticRegression(fitting: cases, penalty: 25))
    #expect(abs(drawn.intercept + 0.0699888434) < 1e-7)
    #expect(abs(drawn.weights[0] - 0.535588792) < 1e-7)
    #expect(abs(drawn.weights[1] + 0.114214185) < 1e-7)
  }

  @Test func `cases not seen are told as scipy tells them`() throws {
    let trial = try #require(OutOfSample(cases))
    #expect(abs(trial.accuracy.logLoss - 0.4486574297) < 1e-8)
    #expect(abs(trial.accuracy.brier - 0.1474176907) < 1e-8)
    for (chance, expected) in zip(trial.chances, [0.07734855, 0.20970512, 0.36426376]) {
      #expect(abs(chance - expected) < 1e-7)
    }
    #expect(trial.accuracy.isInformative)
    #expect(trial.accuracy.calibration.reduce(0) { $0 + $1.count } == 60)
  }

  @Test func `a case not seen does not tell of itself`() throws {
    var other = cases
    other[7].happened.toggle()
    let before = try #require(OutOfSample(cases))
    let after = try #require(OutOfSample(other))
    // Its own fold's chances are the same; those of other folds are not.
    for index in cases.indices {
      #expect((before.chances[index] == after.chances[index]) == (index % 5 == 7 % 5))
    }
  }

  @Test func `features that tell nothing are not informative`() throws {
    var random = SeededNumbers(seed: 5)
    let noise = (0..<200).map { _ in
      LogisticRegression.Case(
        (0..<8).map { _ in Double.random(in: 0...1, using: &random) },
        happened: Bool.random(using: &random))
    }
    let trial = try #require(OutOfSample(noise))
    #expect(!trial.accuracy.isInformative)
  }

  @Test func `at the optimum slopes vanish, and told chances sum to what happened`() throws {
    let model = try #require(LogisticRegression(fitting: cases, penalty: 3))
    var sum = 0.0
    var slopes = [Double](repeating: 0, count: 3)
    for one in cases {
      let chance = try #require(model.chance(one.features))
      sum += chance
      for index in 0..<2 {
        let feature = (one.features[index] - model.means[index]) / model.deviations[index]
        slopes[index] += (chance - (one.happened ? 1 : 0)) * feature
      }
    }
    #expect(abs(sum - 29) < 1e-8)
    for index in 0..<2 { #expect(abs(slopes[index] + 3 * model.weights[index]) < 1e-8) }
  }

  @Test func `the unit of a feature does not matter, and perfect separation is borne`() throws {
    let scaled = cases.map { one in
      LogisticRegression.Case(one.features.map { $0 * 1e6 + 3 }, happened: one.happened)
    }
    let model = try #require(LogisticRegression(fitting: cases))
    let other = try #require(LogisticRegression(fitting: scaled))
    #expect(areClose(other.chance(scaled[3].features), model.chance(cases[3].features) ?? 0))
    let separate = (0..<40).map { LogisticRegression.Case([Double($0)], happened: $0 >= 20) }
    let bold = try #require(LogisticRegression(fitting: separate))
    #expect(try #require(bold.chance([0])) > 0.0001)
    #expect(try #require(bold.chance([39])) > 0.95)
    #expect(bold.chance([1e300]) == 1)
  }

  @Test func `too few cases of either kind make no model`() {
    #expect(LogisticRegression(fitting: []) == nil)
    #expect(LogisticRegression(fitting: cases, fewest: 30) == nil)
    #expect(LogisticRegression(fitting: cases, penalty: 0) == nil)
    let won = cases.filter(\.happened)
    #expect(LogisticRegression(fitting: won) == nil)
    #expect(OutOfSample(won) == nil)
    #expect(OutOfSample(cases, folds: 1) == nil)
    let bad = cases + [LogisticRegression.Case([1, .nan, 2], happened: true)]
    #expect(LogisticRegression(fitting: bad) == nil)
    #expect(LogisticRegression(fitting: cases)?.chance([1, 2]) == nil)
    #expect(LogisticRegression(fitting: cases)?.chance([1, 2, .infinity]) == nil)
  }

  @Test func `scores of chances by hand`() throws {
    let accuracy = try #require(
      ChanceAccuracy(of: [0.8, 0.8, 0.3, 1], happened: [true, false, false, true], bins: 2))
    #expect(areClose(accuracy.logLoss, -(log(0.8) + log(0.2) + log(0.7) + log(1)) / 4))
    #expect(areClose(accuracy.brier, (0.04 + 0.64 + 0.09) / 4))
    #expect(areClose(accuracy.baseLogLoss, log(2)))
    #expect(accuracy.baseBrier == 0.25)
    #expect(accuracy.calibration.map(\.count) == [1, 3])
    #expect(areClose(accuracy.calibration[1].told, 2.6 / 3))
    #expect(areClose(accuracy.calibration[1].happened, 2.0 / 3))
    #expect(accuracy.calibration[1].interval == Interval.wilson(successes: 2, of: 3))
    #expect(ChanceAccuracy(of: [], happened: []) == nil)
    #expect(ChanceAccuracy(of: [1.2], happened: [true]) == nil)
    #expect(ChanceAccuracy(of: [.nan], happened: [true]) == nil)
    let wrong = try #require(ChanceAccuracy(of: [0], happened: [true]))
    #expect(areClose(wrong.logLoss, -log(1e-15), within: 1e-6))
    #expect(wrong.baseLogLoss == 0)
  }
}
