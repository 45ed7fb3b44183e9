import Evaluation
import Incentives
import Quantities

/// Pay in words of a language.
struct PayWording {
  let edition: Edition
  let book: PayBook

  var words: WordList { edition.words }
  var numerals: Numerals { edition.numerals }

  func month(_ month: Int) -> String {
    edition.dates.period(
      Period(
        grain: .month, months: month..<month + 1, calendar: edition.evaluation.period.calendar))
  }

  /// A title in the report's language, else the name.
  func title(_ titles: [Language: String], _ name: String) -> String {
    Direction.plain(titles[words.language] ?? name)
  }

  func name(ofPlan name: String) -> String {
    if name.isEmpty { return words("pay.prizes") }
    return title(book.plan(name)?.titles ?? [:], name)
  }

  func name(of line: PayLine, plan: String) -> String {
    switch line.kind {
    case .base: return words("pay.base")
    case .commission, .bonus, .spiff, .pool:
      let component = book.plan(plan)?.components.first { $0.name == line.component }
      return title(component?.titles ?? [:], line.component)
    case .cap: return words("pay.cap")
    case .minimum: return words("pay.minimum")
    case .earlier(let month, _, _):
      return words("pay.earlier", ["month": self.month(month)])
    case .draw: return words("pay.draw")
    case .advance: return words("pay.advance")
    case .recovered: return words("pay.recovered")
    case .prize(let place):
      let contest = book.settings.contests.first { $0.name == line.component }
      return words(
        "pay.prize",
        [
          "contest": title(contest?.titles ?? [:], line.component), "place": "\(place)",
        ])
    }
  }

  /// An amount of a statement, to the minor unit.
  func amount(_ money: Money) -> String { numerals.paidMoney(money.fraction) }

  /// What stands beside a line's name.
  func note(of line: PayLine) -> String? {
    switch line.kind {
    case .earlier(_, let stated, let now):
      return words("pay.earlier.note", ["stated": amount(stated), "now": amount(now)])
    case .pool:
      return line.factor.map { words("pay.pool.note", ["size": numerals.fullMoney($0)]) }
    default: break
    }
    switch line.remark {
    case .noTarget: return words("pay.remark.noTarget")
    case .belowThreshold: return words("pay.remark.belowThreshold")
    case .notJudged: return words("pay.remark.notJudged")
    case .notMeasured: return words("pay.remark.notMeasured")
    case .later: return words("pay.remark.later", ["amount": amount(line.accrued)])
    case nil: return line.grade.map { words("pay.grade", ["grade": $0]) }
    }
  }

  /// What a line is based on: an amount of money, a count or points.
  func credited(_ line: PayLine, plan: String) -> String {
    guard let credited = line.credited else { return "" }
    let component = book.plan(plan)?.components.first { $0.name == line.component }
    switch component?.kind {
    case .bonus(let bonus):
      switch bonus.by {
      case .attainment: return numerals.paidMoney(credited)
      case .score: return numerals.plain(credited)
      case .value(let kpi):
        return edition.evaluation.catalogue.kpi(kpi).map { numerals.text(credited, $0.unit) }
          ?? numerals.plain(credited)
      case .grade: return ""
      }
    case .spiff(let spiff): return measured(credited, spiff.measure.rawValue)
    case .commission(let commission):
      return measured(credited, commission.basis.measure.rawValue)
    case .pool(let pool): return measured(credited, pool.measure.rawValue)
    case nil:
      let contest = book.settings.contests.first { $0.name == line.component }
      if contest?.by == .attainment { return numerals.percent(credited) }
      return measured(credited, contest?.basis.measure.rawValue ?? "")
    }
  }

  /// A measure's total in its unit.
  func measured(_ value: Fraction, _ measure: String) -> String {
    numerals.full(
      value, edition.evaluation.catalogue.measure(.init(rawValue: measure))?.unit ?? .number)
  }

  /// A step of a line.
  func name(of slice: PaySlice, of line: PayLine) -> String {
    switch slice.kind {
    case .rate:
      if case .spiff = line.kind {
        return words(
          "pay.slice.each",
          ["count": numerals.plain(slice.credited), "each": numerals.fullMoney(slice.rate)])
      }
      if case .bonus = line.kind {
        return words(
          "pay.slice.bonus",
          [
            "pay": numerals.fullMoney(slice.credited), "factor": numerals.exactPercent(slice.rate),
          ])
      }
      return words(
        "pay.slice.rate",
        [
          "from": numerals.fullMoney(slice.from ?? .zero),
          "to": numerals.fullMoney(slice.to ?? .zero),
          "rate": numerals.exactPercent(slice.rate),
        ])
    case .threshold: return words("pay.remark.belowThreshold")
    case .accelerator: return words("pay.slice.times", ["factor": numerals.plain(slice.rate)])
    case .cap: return words("pay.slice.cap", ["cap": numerals.fullMoney(slice.rate)])
    case .paidBefore: return words("pay.slice.paidBefore")
    }
  }
}

extension Numerals {
  /// A rate with as many decimals as it has, at most four: `5%`, `0.25%`.
  func exactPercent(_ rate: Fraction) -> String {
    (rate * Fraction(100)).decimalText(atMost: 4).replacingMinus + "%"
  }
}
