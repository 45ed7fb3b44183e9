import Evaluation
import Insight
import Quantities

extension Section {
  /// Which customers may be lost, how few bring most, where they stand, what they are worth and who
  /// came back; of reps
  /// only their own that may be lost, and a sentence on the others.
  @Sendable static func customers(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let title = words("section.customers")
    let slot = briefing.evaluation.slot(of: briefing.subject)
    guard let summary = briefing.edition.insight.customers.summary(slot: slot) else {
      return Section(id: "customers", title: title, content: [])
    }
    var content = risks(summary, briefing)
    if case .rep = briefing.subject {
      content += [standing(summary, briefing), answers(slot, briefing)].compactMap { $0 }.map {
        .paragraph($0)
      }
    } else {
      content += concentration(slot, briefing)
      content += classes(summary, briefing) + worthiest(summary, briefing)
      content += cohorts(slot, briefing) + overdue(summary, briefing)
    }
    return Section(
      id: "customers", title: title, message: message(summary, briefing), content: content)
  }

  private static func message(_ summary: CustomerSummary, _ briefing: Briefing) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let active = numerals.count(Fraction(Int128(summary.active)))
    guard summary.riskCount > 0 else {
      return words("customers.message.none", ["active": active])
    }
    return words(
      "customers.message",
      [
        "active": active, "count": numerals.count(Fraction(Int128(summary.riskCount))),
        "amount": numerals.money(summary.amountAtRisk),
      ])
  }

  /// How many customers a rep has of the classes that matter most, and what all are worth.
  private static func standing(_ summary: CustomerSummary, _ briefing: Briefing) -> String? {
    let words = briefing.words
    let told = CustomerClass.allCases.filter { summary.of($0).customers > 0 }.map { own in
      words(
        "customers.standing.class",
        ["class": name(of: own, briefing), "count": "\(summary.of(own).customers)"])
    }
    guard !told.isEmpty else { return nil }
    let list = told.joined(separator: words("method.list"))
    guard case .none = briefing.edition.insight.customers.valueBasis else {
      return words(
        "customers.standing.worth",
        ["list": list, "worth": briefing.numerals.money(.estimate(summary.worth))])
    }
    return words("customers.standing", ["list": list])
  }

  /// What customers answered about a rep.
  private static func answers(_ slot: Int, _ briefing: Briefing) -> String? {
    let tally = briefing.edition.insight.customers.satisfaction.tally(slot: slot)
    return tally.isEmpty ? nil : satisfactionText(tally, briefing)
  }

  static func name(of customerClass: CustomerClass, _ briefing: Briefing) -> String {
    let id = customerClass.rawValue
    return briefing.words("customers.class.\(id)")
  }

  /// A customer as it is printed.
  static func name(ofAccount account: Int, _ briefing: Briefing) -> String {
    let name = Direction.plain(briefing.edition.insight.customers.name(account))
    return name.isEmpty ? briefing.words("customers.unnamed") : name
  }

  /// The cell of who looks after a customer.
  static func owner(_ rep: Int?, _ briefing: Briefing) -> ReportTable.Cell {
    let edition = briefing.edition
    guard let rep else { return .init(briefing.words("detail.unassigned"), tone: .muted) }
    let subject = Subject.rep(rep)
    return .init(
      edition.name(of: subject),
      path: edition.results[subject] == nil ? nil : edition.address(of: subject).page)
  }
}

extension Fraction {
  /// A number of a model to a thousandth, for wording; zero where it is none.
  static func estimate(_ value: Double) -> Fraction {
    guard value.isFinite, abs(value) < 1e30 else { return .zero }
    return Fraction(Int128((value * 1000).rounded()), 1000)
  }
}
