import Foundation

/// One rep of the workload that render engines are compared by: what its report shows, worded where
/// it is text.
struct RepReportData: Sendable {
  let id: String
  let name: String
  let latin: String
  let team: String
  let manager: String
  let period: String
  /// Metric, value, target, score, trend.
  let kpis: [[String]]
  let actual: [Double]
  let target: [Double]
  let funnel: [Double]
  let skills: [Double]
  let average: [Double]
  let forecast: [Double]
  let low: [Double]
  let high: [Double]
  let peers: [String]
  let peerSales: [Double]
  let own: Int
  let paragraphs: [String]

  /// The reps of a file with a line each, fields between tabs.
  static func all(in path: String) throws -> [RepReportData] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard let rep = RepReportData(fields.map { String(Substring($0)) }) else {
        throw BenchmarkFailure(words: "\(path) is not the workload's data")
      }
      return rep
    }
  }

  private init?(_ fields: [String]) {
    guard fields.count == 167 else { return nil }
    var place = 7
    func texts(_ count: Int) -> [String] {
      defer { place += count }
      return Array(fields[place..<place + count])
    }
    func numbers(_ count: Int) -> [Double] { texts(count).compactMap { Double($0) } }
    id = fields[0]
    name = fields[1]
    latin = fields[2]
    team = fields[3] + " " + fields[4]
    manager = fields[5]
    period = fields[6]
    kpis = (0..<12).map { _ in texts(5) }
    // Steps of grids that charts of values at their marks do without.
    _ = numbers(1)
    actual = numbers(12)
    target = numbers(12)
    funnel = numbers(5)
    skills = numbers(8)
    average = numbers(8)
    _ = numbers(1)
    forecast = numbers(3)
    low = numbers(3)
    high = numbers(3)
    peers = texts(20)
    peerSales = numbers(20)
    own = Int(fields[place]) ?? 0
    place += 1
    paragraphs = texts(3)
    guard actual.count == 12, target.count == 12, funnel.count == 5, skills.count == 8,
      average.count == 8, forecast.count == 3, low.count == 3, high.count == 3,
      peerSales.count == 20
    else { return nil }
  }
}
