import Quantities

/// Something the company sells, and what it costs over time.
struct Product: Sendable {
  let id: String
  let name: BilingualText
  /// Index in ``categories``.
  let category: Int
  /// Hundredths of a yuan.
  let listPrice: Int
  let stage: BilingualText
  /// How often it is ordered, relative to the others.
  let weight: Double
  let costs: [Cost]

  /// What a unit costs from one day to another.
  struct Cost: Sendable {
    let hundredths: Int
    let from: Day
    /// The last day; nil where it still holds.
    let to: Day?
  }

  static let categories = BilingualText.list(
    "数控设备 CNC Equipment,检测仪器 Test Instruments,自动化控制 Automation,软件平台 Software,"
      + "技术服务 Services,耗材备件 Spare Parts")

  /// Where in ``all(seed:from:)`` the product stands that falls out of favour.
  static let declining = 6
  /// The product whose cost is missing in May and June 2026.
  static let withoutCost = 23
  static let daysWithoutCost = Months.first(2026 * 12 + 4)..<Months.first(2026 * 12 + 6)

  /// Share of the list price that a unit costs, by category.
  private static let costShares = [0.66, 0.62, 0.63, 0.54, 0.57, 0.60]
  private static let growth = BilingualText("成长期", "growth")
  private static let mature = BilingualText("成熟期", "maturity")
  private static let new = BilingualText("导入期", "introduction")
  private static let late = BilingualText("衰退期", "decline")

  private static let catalogue: [(String, String, Int, BilingualText, Double)] = [
    ("立式加工中心", "Vertical Machining Center", 168_000, mature, 3),
    ("精密车床", "Precision Lathe", 96_000, mature, 4),
    ("激光切割机", "Laser Cutter", 138_000, growth, 3),
    ("线切割机", "Wire EDM Machine", 58_000, late, 2),
    ("三坐标测量机", "Coordinate Measuring Machine", 88_000, growth, 3),
    ("视觉检测仪", "Vision Inspection System", 36_800, growth, 5),
    ("便携式测振仪", "Portable Vibration Meter", 12_600, mature, 7),
    ("超声波探伤仪", "Ultrasonic Flaw Detector", 18_900, mature, 4),
    ("可编程控制器", "Programmable Controller", 6_800, mature, 6),
    ("伺服驱动器", "Servo Drive", 4_200, mature, 6),
    ("六轴机械臂", "Six-Axis Robot Arm", 76_000, growth, 3),
    ("智能网关", "Smart Gateway", 3_600, new, 3),
    ("制造执行系统", "Manufacturing Execution System", 45_000, growth, 4),
    ("设备云平台年费", "Equipment Cloud (Year)", 18_000, growth, 5),
    ("质量追溯系统", "Quality Tracing System", 32_000, mature, 3),
    ("能耗管理软件", "Energy Management Software", 15_000, new, 2),
    ("安装调试", "Installation and Commissioning", 8_000, mature, 5),
    ("年度维保", "Annual Maintenance", 24_000, mature, 5),
    ("操作培训（人天）", "Operator Training (Day)", 2_800, mature, 4),
    ("产线诊断", "Production Line Audit", 16_000, new, 2),
    ("刀具套装", "Cutting Tool Set", 1_580, mature, 5),
    ("主轴轴承", "Spindle Bearing", 2_360, mature, 4),
    ("切削液（桶）", "Cutting Fluid (Drum)", 680, mature, 4),
    ("测头校准球", "Probe Calibration Sphere", 460, late, 0.8),
  ]

  /// The catalogue with costs that change once or twice after `first`, the first day of orders.
  static func all(seed: UInt64, from first: Day) -> [Product] {
    catalogue.enumerated().map { index, row in
      var random = RandomNumbers(seed: seed, .costs, index)
      let category = index / 4
      let price = row.2 * 100
      let start = Double(price) * costShares[category] * random.number(0.98...1.02)
      return Product(
        id: "P\(category + 1)0\(index % 4 + 1)", name: BilingualText(row.0, row.1),
        category: category, listPrice: price, stage: row.3, weight: row.4,
        costs: index == withoutCost
          ? costsWithGap(Int(start))
          : costs(Int(start), from: first, &random))
    }
  }

  private static func costs(
    _ start: Int, from first: Day, _ random: inout RandomNumbers
  ) -> [Cost] {
    let months = Months.last - Months.month(of: first)
    let middle = min(
      Months.month(of: first) + random.whole(1...max(1, months / 2)), Months.last)
    var changes = [middle]
    if months > 12, random.happens(0.5) {
      changes.append(random.whole(middle + 3...max(middle + 3, Months.last)))
    }
    var costs: [Cost] = []
    var (from, hundredths) = (Day(firstOfMonth: 1, year: first.civil.year), start)
    for change in changes {
      let day = Months.first(change)
      costs.append(Cost(hundredths: hundredths, from: from, to: day.previous))
      from = day
      hundredths = Int(Double(hundredths) * random.number(0.98...1.05))
    }
    return costs + [Cost(hundredths: hundredths, from: from, to: nil)]
  }

  private static func costsWithGap(_ start: Int) -> [Cost] {
    let first = Day(firstOfMonth: 1, year: 2020)
    return [
      Cost(hundredths: start, from: first, to: daysWithoutCost.lowerBound.previous),
      Cost(hundredths: start * 104 / 100, from: daysWithoutCost.upperBound, to: nil),
    ]
  }
}
