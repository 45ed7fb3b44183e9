import Foundation
import Quantities
import TestSupport

/// AdventureWorks' sales by straight loops over the rows of its files: slow, obvious, and made from
/// nothing that it is compared with.
struct AdventureWorksRows: Sendable {
  struct Person: Sendable {
    let id: String
    let manager: String
    let hired: Day
  }

  struct Order: Sendable {
    let day: Day
    /// In millionths, as all amounts here.
    let amount: Int128
  }

  struct Line: Sendable {
    let day: Day
    let list: Int128
    let net: Int128
    let cost: Int128?
  }

  /// A quota holds from its day up to the next one of the same rep, the last one as many days as
  /// the one before it.
  struct Quota: Sendable {
    let rep: String
    let days: Range<Day>
    let value: Int128
  }

  /// All who sell, managers too.
  let people: [Person]
  let orders: [String: [Order]]
  let lines: [String: [Line]]
  let quotas: [Quota]
  /// Parts of what was sold, by rep.
  let commission: [String: Fraction]

  init() throws {
    // The vice president leads the managers and sells nothing.
    people = try Self.records("Employee_sales").filter { $0[5] != "Vice President of Sales" }.map {
      Person(id: $0[0], manager: $0[7], hired: try Self.day($0[6]))
    }
    var costs: [String: [(from: Day, to: Day?, cost: Int128)]] = [:]
    for cells in try Self.records("ProductCostHistory") {
      let to = cells[2].isEmpty ? nil : try Self.day(cells[2])
      costs[cells[0], default: []].append(
        (try Self.day(cells[1]), to, try Self.millionths(cells[3])))
    }
    var orders: [String: [Order]] = [:]
    var placed: [String: (rep: String, day: Day)] = [:]
    for cells in try Self.records("SalesOrderHeader") {
      let day = try Self.day(cells[1])
      orders[cells[8], default: []].append(Order(day: day, amount: try Self.millionths(cells[11])))
      placed[cells[0]] = (cells[8], day)
    }
    self.orders = orders
    var lines: [String: [Line]] = [:]
    for cells in try Self.records("SalesOrderDetail") {
      guard let order = placed[cells[0]], let quantity = Int128(cells[2]) else {
        throw Unreadable(text: cells.joined(separator: ","))
      }
      let cost = costs[cells[3]]?.first {
        $0.from <= order.day && ($0.to.map { order.day <= $0 } ?? true)
      }
      lines[order.rep, default: []].append(
        Line(
          day: order.day, list: quantity * (try Self.millionths(cells[4])),
          net: try Self.millionths(cells[5]), cost: cost.map { quantity * $0.cost }))
    }
    self.lines = lines
    var begun: [String: [(day: Day, value: Int128)]] = [:]
    for cells in try Self.records("SalesPersonQuotaHistory") {
      begun[cells[0], default: []].append((try Self.day(cells[1]), try Self.millionths(cells[2])))
    }
    quotas = begun.flatMap { rep, list in
      let list = list.sorted { $0.day < $1.day }
      return list.indices.map { index in
        let first = list[index].day
        let end =
          index + 1 < list.count
          ? list[index + 1].day
          : first.advanced(by: list[index - 1].day.distance(to: first))
        return Quota(rep: rep, days: first..<end, value: list[index].value)
      }
    }.sorted { ($0.rep, $0.days.lowerBound) < ($1.rep, $1.days.lowerBound) }
    commission = try Self.records("SalesPerson").reduce(into: [:]) {
      $0[$1[0]] = Fraction(try Self.millionths($1[4]), 1_000_000)
    }
  }

  struct Unreadable: Error { let text: String }

  /// The cells of a file's rows but the first; none of those that are read here has a quote.
  private static func records(_ name: String) throws -> [[String]] {
    let file = SharedData.folder.appending(path: "adventureworks/\(name).csv")
    return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw Unreadable(text: text) }
    return day
  }

  /// A decimal number with up to six decimals.
  private static func millionths(_ text: String) throws -> Int128 {
    let parts = text.split(separator: ".")
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard let first = parts.first, decimals.count <= 6,
      let value = Int128(first + decimals + String(repeating: "0", count: 6 - decimals.count))
    else { throw Unreadable(text: text) }
    return value
  }
}
