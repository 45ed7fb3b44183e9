import Foundation

/// A folder with a million orders, their reps, customers and regions, always the same.
struct OrdersFile {
  static let rows = 1_000_000

  let folder: String
  var orders: String { folder + "/orders.csv" }

  /// Writes the files; some 96 MB.
  func write() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try list("reps", header: "id,name", count: 200) { "R\(padded($0, 4)),Rep \($0)" }
    try list("accounts", header: "id,name", count: 20_000) { "C\(padded($0, 6)),Customer \($0)" }
    try list("regions", header: "id,name", count: 12) { "\(Self.regions[$0]),\(Self.regions[$0])" }
    var state: UInt64 = 20_261_031
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    _ = FileManager.default.createFile(atPath: orders, contents: nil)
    guard let file = FileHandle(forWritingAtPath: orders) else {
      throw BenchmarkFailure(words: "\(orders) cannot be written")
    }
    defer { try? file.close() }
    var text = "id,date,rep,account,amount,currency,channel,region,approval,status\r\n"
    for row in 0..<Self.rows {
      let (month, day) = (random(12) + 1, random(28) + 1)
      let cents = padded(random(100), 2)
      let whole = random(90_000) + 1000
      // One amount in eight as spreadsheets write them, in quotes.
      let amount =
        row % 8 == 0
        ? "\"\(whole / 1000),\(padded(whole % 1000, 3)).\(cents)\"" : "\(whole).\(cents)"
      text += "SO-2026-\(padded(row, 8)),2026-\(padded(month, 2))-\(padded(day, 2)),"
      text += "R\(padded(random(200), 4)),C\(padded(random(20_000), 6)),\(amount),CNY,"
      text += "\(Self.channels[random(4)]),\(Self.regions[random(12)]),confirmed,"
      text += row % 5 == 0 ? "\"shipped, not invoiced\"\r\n" : "invoiced\r\n"
      if text.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
  }

  private static let regions = [
    "Beijing", "Shanghai", "Guangdong", "Zhejiang", "Jiangsu", "Sichuan", "Hubei", "Shandong",
    "Fujian", "Henan", "Shaanxi", "Liaoning",
  ]
  private static let channels = ["direct", "partner", "online", "key account"]

  private func list(
    _ name: String, header: String, count: Int, _ line: (Int) -> String
  ) throws {
    let text = ([header] + (0..<count).map(line)).joined(separator: "\n")
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name).csv"))
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
