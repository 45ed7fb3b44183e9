import DemoCompany
import Foundation
import Quantities

/// A demo company's files, and its tables as an evaluation would see them.
struct GeneratedWorkspace: Sendable {
  let paths: [String]
  let files: [String: [UInt8]]
  private let tables: [String: CSVTable]

  /// The default company, which many tests look at.
  static let usual = GeneratedWorkspace(DemoCompany.Size())

  init(_ size: DemoCompany.Size) {
    var paths: [String] = []
    var files: [String: [UInt8]] = [:]
    DemoCompany(size).files { path, bytes in
      paths.append(path)
      files[path] = bytes
    }
    self.paths = paths
    self.files = files
    // The files of each year make one table.
    tables = paths.filter { $0.hasSuffix(".csv") }.reduce(into: [:]) { tables, path in
      let name = path.dropFirst("Data/".count).prefix { $0 != "-" && $0 != "." }
      let table = CSVTable(files[path] ?? [])
      let rows = (tables[String(name)]?.rows ?? []) + table.rows
      tables[String(name)] = CSVTable(header: table.header, rows: rows)
    }
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// The table of that name; an empty one where there is none.
  func table(_ name: String) -> CSVTable { tables[name] ?? CSVTable(header: [], rows: []) }

  /// The rows of a table by the names of their columns.
  func records(_ name: String) -> [[String: String]] {
    let table = table(name)
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.header, $0)) }
  }

  /// An order as it stands in the file.
  struct Order: Sendable {
    let id: String
    let day: Day
    let rep: String
    let account: String
    /// Hundredths.
    let amount: Int

    /// `2026-10`.
    var month: String { String(day.description.prefix(7)) }
  }

  var orders: [Order] {
    get throws {
      try table("orders").rows.map { row in
        let parts = row[1].split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3, let day = Day(parts[0], parts[1], parts[2]) else {
          throw Unreadable(text: row[1])
        }
        return Order(
          id: row[0], day: day, rep: row[2], account: row[3], amount: try hundredths(row[4]))
      }
    }
  }

  /// A line as it stands in the file; amounts in hundredths.
  struct Line: Sendable {
    let order: String
    let product: String
    let quantity: Int
    let unitPrice: Int
    let net: Int
  }

  var lines: [Line] {
    get throws {
      try table("order_lines").rows.map { row in
        guard let quantity = Int(row[2]) else { throw Unreadable(text: row[2]) }
        return Line(
          order: row[0], product: row[1], quantity: quantity,
          unitPrice: try hundredths(row[3]), net: try hundredths(row[4]))
      }
    }
  }

  /// Sales in hundredths by rep and month: `sales["R001 2026-10"]`.
  var salesByRepAndMonth: [String: Int] {
    get throws {
      try orders.reduce(into: [:]) { $0["\($1.rep) \($1.month)", default: 0] += $1.amount }
    }
  }

  /// Targets in hundredths by rep and month.
  var targetsByRepAndMonth: [String: Int] {
    get throws {
      try table("targets").rows.reduce(into: [:]) {
        $0["\($1[2]) \($1[3])"] = try hundredths($1[4])
      }
    }
  }

  struct Planted: Decodable {
    let kind: String
    let rep: String?
    let product: String?
    let segment: String?
    let date: String?
    let from: String?
    let to: String?
    let fromTeam: String?
    let toTeam: String?
    let order: String?
    let `return`: String?
    let quantity: Int?
    let amount: Double?
    let won: Int?
    let lost: Int?
    let leadsTouched: Int?
    let medianDays: Double?
    let account: String?
    let days: Int?
    let orders: Int?
    let channel: String?
    let shareOfOrders: [Double]?
    let sharers: [Sharer]?

    struct Sharer: Decodable {
      let rep: String
      let share: Double
    }
  }

  var planted: [Planted] {
    get throws {
      struct File: Decodable { let planted: [Planted] }
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(File.self, from: Data(files["Data/planted.json"] ?? [])).planted
    }
  }

  struct Unreadable: Error { let text: String }
}

/// An amount with or without thousands separators and decimals, in hundredths.
func hundredths(_ text: String) throws -> Int {
  let parts = text.filter { $0 != "," }.split(separator: ".")
  guard let units = parts.first.flatMap({ Int($0) }),
    let rest = Int(parts.count > 1 ? parts[1] : "0"), parts.count <= 2,
    parts.count == 1 || parts[1].utf8.count == 2
  else { throw GeneratedWorkspace.Unreadable(text: text) }
  return units * 100 + (text.hasPrefix("-") ? -rest : rest)
}

/// The `count` months that end with October 2026, as text, the last one first.
func monthsBack(_ count: Int) -> [String] {
  (0..<count).map { back in
    String(Day(firstOfMonth: 10 - back, year: 2026).description.prefix(7))
  }
}
