import DemoCompany
import Quantities
import Testing

private typealias Size = DemoCompany.Size

/// Small, odd and usual sizes; months across one year and three.
private let sizes = [
  Size(reps: 1, months: 1), Size(reps: 2, months: 3), Size(reps: 3, months: 60, seed: 1),
  Size(reps: 40, months: 24), Size(reps: 40, months: 24, language: .english),
  Size(reps: 300, months: 6),
]

struct DemoCompanyTests {
  @Test func `the same size and seed give the same bytes`() {
    let again = GeneratedWorkspace(Size())
    #expect(again.paths == GeneratedWorkspace.usual.paths)
    #expect(again.files == GeneratedWorkspace.usual.files)
  }

  @Test func `another seed gives another company`() {
    let other = GeneratedWorkspace(Size(seed: 8))
    for path in ["Data/reps.csv", "Data/orders-2026.csv", "Data/accounts.csv", "Data/targets.csv"] {
      #expect(other.files[path] != GeneratedWorkspace.usual.files[path])
    }
  }

  @Test(arguments: sizes)
  private func `every order is exactly the sum of its lines`(_ size: Size) throws {
    let workspace = GeneratedWorkspace(size)
    let sums = try workspace.lines.reduce(into: [String: Int]()) {
      $0[$1.order, default: 0] += $1.net
    }
    let orders = try workspace.orders
    #expect(!orders.isEmpty)
    #expect(orders.allSatisfy { sums[$0.id] == $0.amount })
    #expect(sums.count == orders.count)
  }

  @Test func `a line's net is its price less a discount of 3 to 15 per cent, rounded to cents`()
    throws
  {
    for line in try GeneratedWorkspace.usual.lines where line.quantity > 0 {
      let gross = line.quantity * line.unitPrice
      let fits = stride(from: 30, through: 150, by: 5).contains {
        (gross * (1000 - $0) + 500) / 1000 == line.net
      }
      #expect(fits, "\(line)")
    }
  }

  @Test(arguments: sizes)
  private func `ids are unique and everything that is referred to exists`(_ size: Size) throws {
    let workspace = GeneratedWorkspace(size)
    func ids(_ name: String) -> Set<String> {
      let rows = workspace.table(name).rows
      let ids = Set(rows.map { $0[0] })
      #expect(ids.count == rows.count, "\(name)")
      return ids
    }
    let (reps, teams, regions) = (ids("reps"), ids("teams"), ids("regions"))
    let (accounts, products, orders) = (ids("accounts"), ids("products"), ids("orders"))
    #expect(reps.count == size.reps)
    #expect(workspace.table("reps").rows.allSatisfy { $0[3].isEmpty || reps.contains($0[3]) })
    #expect(workspace.table("teams").rows.allSatisfy { reps.contains($0[3]) })
    let memberships = workspace.table("memberships").rows
    #expect(memberships.allSatisfy { reps.contains($0[0]) && teams.contains($0[1]) })
    #expect(Set(memberships.map { $0[0] }) == reps)
    #expect(workspace.table("territories").rows.allSatisfy { regions.contains($0[1]) })
    #expect(workspace.table("accounts").rows.allSatisfy { regions.contains($0[3]) })
    #expect(
      try workspace.orders.allSatisfy {
        ($0.rep.isEmpty || reps.contains($0.rep)) && accounts.contains($0.account)
      })
    #expect(
      try workspace.lines.allSatisfy {
        orders.contains($0.order) && products.contains($0.product)
      })
    #expect(Set(workspace.table("costs").rows.map { $0[0] }) == products)
    #expect(workspace.table("feedback").rows.allSatisfy { accounts.contains($0[1]) })
  }

  @Test(arguments: sizes)
  private func `rows have a field for each header and orders lie in the months asked for`(
    _ size: Size
  ) throws {
    let workspace = GeneratedWorkspace(size)
    for path in workspace.paths where path.hasSuffix(".csv") {
      let name = path.dropFirst("Data/".count).prefix { $0 != "-" && $0 != "." }
      let table = workspace.table(String(name))
      #expect(!table.header.isEmpty)
      #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(path)")
    }
    let months = Set(try workspace.orders.map(\.month))
    #expect(months == Set(monthsBack(size.months)))
    #expect(try workspace.planted.isEmpty == (size.months < 3))
  }

  @Test func `orders look like a spreadsheet's export`() throws {
    let workspace = GeneratedWorkspace.usual
    let text = workspace.text("Data/orders-2026.csv")
    #expect(workspace.files["Data/orders-2026.csv"]?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
    let rows = text.split(separator: "\r\n")
    #expect(
      rows.first?.hasSuffix(
        "订单编号,下单日期,销售工号,客户编号,订单金额,订单状态,销售渠道,区域,商机编号,审批状态,原订单") == true)
    #expect(rows.count == CSVTable(workspace.files["Data/orders-2026.csv"] ?? []).rows.count + 1)
    #expect(text.contains(",2026/1/1,") || text.contains(",2026/1/2,"))
    #expect(text.contains(#",""#))
    #expect(workspace.paths.filter { $0.hasPrefix("Data/orders-") }.count == 3)
    #expect(workspace.table("accounts").rows.contains { $0[1].contains(",") })
    #expect(workspace.table("accounts").rows.contains { $0[1].contains("\"") })
    #expect(workspace.table("feedback").rows.contains { $0[5].contains("\n") })
  }

  @Test func `names are bilingual and not repeated`() {
    func isHan(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    let reps = GeneratedWorkspace(Size(reps: 300, months: 1)).table("reps").rows
    #expect(Set(reps.map { $0[1] }).count == 300)
    #expect(reps.filter { isHan($0[1]) }.count > 250)
    #expect(reps.contains { !isHan($0[1]) })
    #expect(reps.allSatisfy { !$0[2].isEmpty && !isHan($0[2]) })
    let english = GeneratedWorkspace(Size(language: .english)).table("reps").rows
    #expect(english.allSatisfy { $0[1].hasPrefix($0[2]) })
    #expect(english.filter { isHan($0[1]) }.count > 30)
    let teams = GeneratedWorkspace.usual.table("teams").rows
    #expect(teams.first == ["T01", "华东一组", "East China 1", "R001"])
    #expect(teams.last?[1...2] == ["大客户组", "Key Accounts"])
    let accounts = GeneratedWorkspace.usual.table("accounts").rows
    #expect(accounts.contains { isHan($0[1]) })
    #expect(accounts.contains { !isHan($0[1]) })
  }

  @Test func `levels are believable`() throws {
    let workspace = GeneratedWorkspace.usual
    let orders = try workspace.orders
    #expect((6000...8000).contains(orders.count))
    let sales = try workspace.salesByRepAndMonth
    let targets = try workspace.targetsByRepAndMonth
    let attainments = targets.map { Double(sales[$0.key] ?? 0) / Double($0.value) }
    let mean = attainments.reduce(0, +) / Double(attainments.count)
    #expect((0.90...1.0).contains(mean))
    let usual = attainments.filter { (0.6...1.3).contains($0) }
    #expect(Double(usual.count) > 0.95 * Double(attainments.count))
    let perRep = targets.keys.compactMap { sales[$0] }
    #expect(perRep.allSatisfy { (15_000_000...260_000_000).contains($0) })
    let lines = try workspace.lines
    let net = lines.reduce(0) { $0 + $1.net }
    let gross = lines.reduce(0) { $0 + $1.quantity * $1.unitPrice }
    #expect((0.03...0.15).contains(1 - Double(net) / Double(gross)))
  }
}
