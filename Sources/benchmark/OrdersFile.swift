import Foundation

/// A folder with a million orders, their reps, customers and regions, always the same.
struct OrdersFile {
  static let rows = 1_000_000
  static let columns = [
    "id", "date", "rep", "account", "amount", "currency", "channel", "region", "approval", "status",
  ]

  let folder: String
  var orders: String { folder + "/orders.csv" }

  /// Writes the files; some 100 MB.
  func write() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try list("reps", count: 200) { "R\(padded($0, 4)),Rep \($0)" }
    try list("accounts", count: 20_000) { "C\(padded($0, 6)),Customer \($0)" }
    try list("regions", count: Self.regions.count) { "\(Self.regions[$0]),\(Self.regions[$0])" }
    _ = FileManager.default.createFile(atPath: orders, contents: nil)
    guard let file = FileHandle(forWritingAtPath: orders) else {
      throw BenchmarkFailure(words: "\(orders) cannot be written")
    }
    defer { try? file.close() }
    var text = Self.columns.joined(separator: ",") + "\r\n"
    try forEachRow { row in
      text += row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\r\n"
      if text.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
  }

  /// Calls `body` with the cells of each row.
  func forEachRow(atMost rows: Int = rows, _ body: ([String]) throws -> Void) rethrows {
    var state: UInt64 = 20_261_031
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for row in 0..<min(rows, Self.rows) {
      let date = "2026-\(padded(random(12) + 1, 2))-\(padded(random(28) + 1, 2))"
      let (whole, cents) = (random(90_000) + 1000, padded(random(100), 2))
      // One amount in eight as spreadsheets write them, which needs quotes.
      let amount =
        row % 8 == 0
        ? "\(whole / 1000),\(padded(whole % 1000, 3)).\(cents)" : "\(whole).\(cents)"
      try body([
        "SO-2026-\(padded(row, 8))", date, "R\(padded(random(200), 4))",
        "C\(padded(random(20_000), 6))", amount, "CNY", Self.channels[random(4)],
        Self.regions[random(12)], "confirmed",
        row % 5 == 0 ? "shipped, not invoiced" : "invoiced",
      ])
    }
  }

  private static let regions = [
    "北京", "上海", "广东", "浙江", "江苏", "四川", "湖北", "山东", "福建", "河南", "陕西", "辽宁",
  ]
  private static let channels = ["直销", "经销商", "线上", "大客户"]

  private func list(_ name: String, count: Int, _ line: (Int) -> String) throws {
    let text = (["id,name"] + (0..<count).map(line)).joined(separator: "\n")
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name).csv"))
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
