import Planning
import Problems
import Quantities
import Reports
import Workspaces

extension Problem {
  /// Words for why a target of `period` cannot be decomposed.
  init(_ failure: PlanFailure, _ period: Period, _ currency: Currency) {
    func said(_ amount: Fraction) -> String {
      Numerals(language: .english, currency: currency).fullMoney(amount)
    }
    let orders = Place("orders")
    let settings = Place(PlanFile.fileName)
    switch failure {
    case .noTotal: self = .noPlanTotal(period.description)
    case .tooLong: self = .planTooLong(period.description)
    case .noHistory: self = .noPlanHistory(period.description, at: orders)
    case .incompleteHistory(let months):
      self = .incompletePlanHistory(months: months.map(\.description), at: orders)
    case .unusableTotal(let total):
      self = .unusableTotal(said(total), unit: nil, at: Place("--target"))
    case .notMultiple(let total, let unit):
      self = .unusableTotal(said(total), unit: said(unit), at: settings)
    case .monthCount(let found, let expected):
      self = .planMonths(found: found, expected: expected, at: settings)
    case .limits(let level, let parent, let misfit):
      let flaw: LimitFlaw
      var whose = Problem.phrase(level, of: parent)
      switch misfit {
      case .crossed(let id, let least, let most):
        flaw = .crossed(least: said(least), most: said(most))
        whose = Phrase(same: id)
      case .floorsExceed(let sum, let whole):
        flaw = .floorsExceed(sum: said(sum), whole: said(whole))
      case .capsFallShort(let sum, let whole):
        flaw = .capsFallShort(sum: said(sum), whole: said(whole))
      }
      self = .planLimits(flaw, whose: whose, at: settings)
    }
  }

  private static func phrase(_ level: PlanSettings.Level, of parent: String?) -> Phrase {
    switch level {
    case .team: Phrase("teams", "各团队")
    case .product: Phrase("products", "各产品")
    case .rep:
      parent.map { Phrase("reps of \($0)", "\($0) 的成员") } ?? Phrase("reps", "销售人员")
    }
  }
}
