import Quantities

/// Days and periods in words of a language: `2026年10月31日`, `31 October 2026`.
public struct Dates: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let quarters = ["一", "二", "三", "四"]
  static let weekdays: [Language: [String]] = [
    .english: [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ],
    .chinese: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  ]

  /// Characters beside letters and digits of ASCII.
  static let characters = "年月日第季度上下半财至" + quarters.joined()

  /// - Parameter weekday: from 0 on Mondays.
  func weekday(_ weekday: Int) -> String { Dates.weekdays[language]?[weekday] ?? "" }

  public func day(_ day: Day) -> String {
    let (year, month, day) = day.civil
    return switch language {
    case .chinese: "\(year)年\(month)月\(day)日"
    case .english: "\(day) \(Dates.months[month - 1]) \(year)"
    }
  }

  /// `2026年10月`, `2026年第三季度`, `2026年上半年`, `2026年`; fiscal years that are no calendar years
  /// are called 财年 or FY.
  public func period(_ period: Period) -> String {
    let (year, index) = period.position
    let isFiscal = period.calendar != .january
    switch (language, period.grain) {
    case (.chinese, .month): return "\(year)年\(index)月"
    case (.english, .month): return "\(Dates.months[index - 1]) \(year)"
    case (.chinese, .quarter):
      return "\(year)\(isFiscal ? "财年" : "年")第\(Dates.quarters[index - 1])季度"
    case (.english, .quarter): return "Q\(index) \(isFiscal ? "FY" : "")\(year)"
    case (.chinese, .half): return "\(year)\(isFiscal ? "财年" : "年")\(index == 1 ? "上" : "下")半年"
    case (.english, .half): return "H\(index) \(isFiscal ? "FY" : "")\(year)"
    case (.chinese, .year): return "\(year)\(isFiscal ? "财年" : "年")"
    case (.english, .year): return "\(isFiscal ? "FY" : "")\(year)"
    case (_, .range): return range(period)
    }
  }

  /// `2026年1月至9月`, `January to September 2026`; a single month as such.
  public func range(_ period: Period) -> String {
    let months = period.eachMonth
    let (from, to) = (months[0].position, months[months.count - 1].position)
    if from == to { return self.period(months[0]) }
    let isOneYear = from.year == to.year
    switch language {
    case .chinese:
      return "\(from.year)年\(from.index)月至" + (isOneYear ? "" : "\(to.year)年") + "\(to.index)月"
    case .english:
      return Dates.months[from.index - 1] + (isOneYear ? "" : " \(from.year)") + " to "
        + "\(Dates.months[to.index - 1]) \(to.year)"
    }
  }

  /// A month of any year: `10月`, `October`.
  public func monthName(_ month: Period) -> String {
    language == .chinese ? shortMonth(month) : Dates.months[month.position.index - 1]
  }

  /// A month as an axis label: `10月`, `Oct`.
  public func shortMonth(_ month: Period) -> String {
    let index = month.position.index
    return switch language {
    case .chinese: "\(index)月"
    case .english: String(Dates.months[index - 1].prefix(3))
    }
  }
}
