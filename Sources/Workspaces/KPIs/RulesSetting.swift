import Evaluation
import Measures
import Problems
import Quantities

// How things are measured: `rules` of kpis.yaml.

extension MeasurementRules {
  private static let keys = [
    "sales", "collections", "expenses", "credit", "leads", "stages", "pipeline", "activities",
    "customers", "least_sample", "ramp", "spring_festival", "working_days",
  ]

  /// Whose sales a team has.
  private enum Team: String, CaseIterable {
    case ofRow = "of-row"
    case atEnd = "at-end"
  }

  private enum Managers: String, CaseIterable {
    case count, apart
  }

  private enum SpringFestival: String, CaseIterable {
    case aligned
    case byDate = "by-date"
  }

  /// Takes over what `setting` says; what it leaves out stays as it is.
  mutating func read(_ setting: Setting, _ problems: inout Problems) {
    guard
      let block = Block(
        setting, allowed: MeasurementRules.keys, example: "{ sales: { basis: orders } }", &problems)
    else { return }
    readSales(block["sales"], &problems)
    if let way = block["collections"]?.choice(of: Collection.self, &problems) { collection = way }
    if let way = block["expenses"]?.choice(of: Expenses.self, &problems) { expenses = way }
    readCredit(block["credit"], &problems)
    if let days = value(block["leads"], "won_within", "90", &problems) {
      if let days = days.whole(1...3650, &problems) { leadHorizon = days }
    }
    if let list = block["stages"] { readStages(list, &problems) }
    if let weighs = value(block["pipeline"], "weighted", "true", &problems) {
      if let weighs = weighs.yesOrNo(&problems) { weighsPipeline = weighs }
    }
    readActivities(block["activities"], &problems)
    readCustomers(block["customers"], &problems)
    if let least = block["least_sample"]?.whole(0...10_000, &problems) { leastSample = least }
    if let list = block["ramp"]?.list(atMost: 36, of: Phrase("months", "月"), &problems) {
      ramp = list.compactMap { $0.share(&problems) }
    }
    if let way = block["spring_festival"]?.choice(of: SpringFestival.self, &problems) {
      alignsSpringFestival = way == .aligned
    }
    if let days = block["working_days"] { workCalendar = WorkCalendar(days, &problems) }
  }

  /// The value of the one key that stands in a block.
  private func value(
    _ setting: Setting?, _ key: String, _ example: String, _ problems: inout Problems
  ) -> Setting? {
    guard let setting else { return nil }
    return Block(setting, allowed: [key], example: "{ \(key): \(example) }", &problems)?[key]
  }

  private mutating func readSales(_ setting: Setting?, _ problems: inout Problems) {
    guard let setting,
      let block = Block(
        setting, allowed: ["basis", "approved"], example: "{ basis: orders }", &problems)
    else { return }
    if let basis = block["basis"]?.choice(of: SalesBasis.self, &problems) { salesBasis = basis }
    if let words = block["approved"]?.words(&problems) { approved = words }
  }

  private mutating func readCredit(_ setting: Setting?, _ problems: inout Problems) {
    guard let setting,
      let block = Block(
        setting, allowed: ["team", "managers"], example: "{ team: of-row, managers: count }",
        &problems)
    else { return }
    if let team = block["team"]?.choice(of: Team.self, &problems) {
      credit.teamDay = team == .atEnd ? .atEnd : .ofRow
    }
    if let managers = block["managers"]?.choice(of: Managers.self, &problems) {
      credit.managersCount = managers == .count
    }
  }

  private mutating func readStages(_ setting: Setting, _ problems: inout Problems) {
    guard let words = setting.words(inOneLine: true, &problems) else { return }
    if words.count < 2 || words.count > 20 {
      setting.tell(
        Phrase("2 to 20 stages in their order", "2 至 20 个阶段，按先后排列"), &problems)
    }
    stages = words
  }

  private mutating func readActivities(_ setting: Setting?, _ problems: inout Problems) {
    guard let setting,
      let block = Block(
        setting, allowed: ["calls", "visits", "demos", "meetings", "successes"],
        example: "{ calls: [call] }", &problems)
    else { return }
    if let words = block["calls"]?.words(&problems) { calls = words }
    if let words = block["visits"]?.words(&problems) { visits = words }
    if let words = block["demos"]?.words(&problems) { demos = words }
    if let words = block["meetings"]?.words(&problems) { meetings = words }
    if let words = block["successes"]?.words(&problems) { successes = words }
  }

  private mutating func readCustomers(_ setting: Setting?, _ problems: inout Problems) {
    guard let setting,
      let block = Block(
        setting, allowed: ["repeat_within", "discount"], example: "{ repeat_within: 12 }",
        &problems)
    else { return }
    if let months = block["repeat_within"]?.whole(1...60, &problems) { repeatMonths = months }
    if let rate = block["discount"]?.share(&problems) { discountRate = rate }
  }
}

extension Setting {
  /// A list of words as files have them, each once.
  ///
  /// - Parameter isLine: whether they are printed, and so may have no line breaks.
  func words(inOneLine isLine: Bool = false, _ problems: inout Problems) -> [String]? {
    guard let entries = list(atMost: 100, of: Phrase("words", "词"), &problems) else { return nil }
    var words: [String] = []
    for entry in entries {
      let read = isLine ? entry.text(&problems) : entry.name(&problems)
      guard let word = read else { continue }
      if words.contains(word) {
        problems.add(
          .repeatedEntry(
            Phrase("word", "词"), word, in: Phrase("“\(key)”", "“\(key)”"), at: entry.place))
      } else {
        words.append(word)
      }
    }
    return words
  }
}
