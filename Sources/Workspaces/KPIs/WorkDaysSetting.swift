import Problems
import Quantities

// Which days are worked: `working_days` of kpis.yaml.

extension WorkCalendar {
  /// Every weekday where `setting` is wrong.
  init(_ setting: Setting, _ problems: inout Problems) {
    self.init()
    guard
      let block = Block(
        setting, allowed: ["holidays", "make_up"],
        example: "{ holidays: [2026-10-01..2026-10-07], make_up: [2026-10-10] }", &problems)
    else { return }
    for (days, _) in WorkCalendar.days(block["holidays"], &problems) {
      holidays.formUnion(days)
    }
    for (days, entry) in WorkCalendar.days(block["make_up"], &problems) {
      if days.contains(where: { !$0.isWeekend }) {
        entry.tell(Phrase("Saturdays and Sundays only", "只能是周六或周日"), &problems)
      }
      if days.contains(where: { holidays.contains($0) }) {
        entry.tell(Phrase("days that are no holidays", "不是节假日的日期"), &problems)
      }
      makeUpDays.formUnion(days)
    }
  }

  /// The days of a list, entry by entry.
  private static func days(_ setting: Setting?, _ problems: inout Problems)
    -> [(days: Range<Day>, entry: Setting)]
  {
    guard let setting,
      let entries = setting.list(atMost: 300, of: Phrase("days", "日期"), &problems)
    else { return [] }
    var found: [(days: Range<Day>, entry: Setting)] = []
    for entry in entries {
      if let days = entry.dayRange(&problems) { found.append((days, entry)) }
    }
    return found
  }
}

extension Setting {
  /// `2026-05-01`, or the days from one to another: `2026-10-01..2026-10-07`.
  fileprivate func dayRange(_ problems: inout Problems) -> Range<Day>? {
    let ends = (node.scalar?.string ?? "").split(
      separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let days = ends.compactMap { Day(iso: $0) }
    guard let first = days.first, let last = days.last, days.count == ends.count, first <= last,
      first.distance(to: last) < 366
    else {
      tell(
        Phrase(
          "a day such as 2026-05-01, or days such as 2026-10-01..2026-10-07",
          "日期，例如 2026-05-01；或起止日期，例如 2026-10-01..2026-10-07"), &problems)
      return nil
    }
    return first..<last.next
  }
}
