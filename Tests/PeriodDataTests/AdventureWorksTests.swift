import Facts
import PeriodData
import Problems
import Quantities
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.has("adventureworks")))
struct AdventureWorksTests {
  static let place = Place("scorebook.yaml", line: 1)

  static let sources: [Source] = [
    Source(
      table: .reps, pattern: "Employee_sales.csv",
      columns: [
        "id": .column("BusinessEntityID"), "name": .column("Name"),
        "manager": .column("ManagerID"), "role": .column("JobTitle"),
        "hired": .column("HireDate"),
      ], place: place),
    Source(
      table: .regions, pattern: "SalesTerritory.csv",
      columns: [
        "id": .column("TerritoryID"), "name": .column("Name"), "group": .column("Group"),
      ], place: place),
    Source(
      table: .territories, pattern: "SalesTerritoryHistory.csv",
      columns: [
        "rep": .column("BusinessEntityID"), "region": .column("TerritoryID"),
        "from": .column("StartDate"), "to": .column("EndDate"),
      ], place: place),
    Source(
      table: .accounts, pattern: "Customer.csv",
      columns: ["id": .column("CustomerID"), "name": .column("AccountNumber")], place: place),
    Source(
      table: .products, pattern: "Product.csv",
      columns: [
        "id": .column("ProductID"), "name": .column("Name"),
        "category": .lookup(
          column: "ProductSubcategoryID",
          [
            .init(
              file: "ProductSubcategory.csv", key: "ProductSubcategoryID",
              value: "ProductCategoryID"),
            .init(file: "ProductCategory.csv", key: "ProductCategoryID", value: "Name"),
          ]),
      ], place: place),
    Source(
      table: .costs, pattern: "ProductCostHistory.csv",
      columns: [
        "product": .column("ProductID"), "cost": .column("StandardCost"),
        "from": .column("StartDate"), "to": .column("EndDate"),
      ], place: place),
    Source(
      table: .orders, pattern: "SalesOrderHeader.csv",
      columns: [
        "id": .column("SalesOrderID"), "date": .column("OrderDate"),
        "rep": .column("SalesPersonID"), "account": .column("CustomerID"),
        "amount": .column("SubTotal"), "status": .always("confirmed"),
      ], place: place),
    Source(
      table: .orderLines, pattern: "SalesOrderDetail.csv",
      columns: [
        "order": .column("SalesOrderID"), "product": .column("ProductID"),
        "quantity": .column("OrderQty"), "unit_price": .column("UnitPrice"),
        "net": .column("LineTotal"),
      ], place: place),
    Source(
      table: .targets, pattern: "SalesPersonQuotaHistory.csv",
      columns: [
        "scope": .always("rep"), "id": .column("BusinessEntityID"),
        "from": .column("QuotaDate"), "value": .column("SalesQuota"),
      ], holdsUntilNext: true, place: place),
  ]

  @Test func `every row of the files is read`() throws {
    var problems = Problems()
    let reader = PeriodDataReader(
      folder: SharedData.folder.appending(path: "adventureworks").path, shownAs: "Data",
      sources: AdventureWorksTests.sources)
    let facts = reader.facts(problems: &problems)
    #expect(facts[.orders].rowCount == 3806)
    #expect(facts[.orderLines].rowCount == 60_919)
    #expect(facts[.targets].rowCount == 163)
    let orders = facts[.orders]
    let sales = (0..<orders.rowCount).reduce(Money.zero) {
      $0 + Money(millionths: Int128(orders.amount("amount", row: $1) ?? 0))
    }
    #expect(sales == Money(millionths: 80_487_704_183_200))
    let products = facts[.products]
    let helmet = try #require(
      (0..<products.rowCount).first { products.text("id", row: $0) == "707" })
    #expect(products.text("category", row: helmet) == "Accessories")
    #expect(
      problems.text == """
        warning: 64 order lines have no cost on their day [missing-costs]
          at Data/SalesOrderDetail.csv:31268
          → they stay out of the gross margin, which is told as not measured where too much is missing
          help: add the product's cost, or the dates from which it holds, to “costs”

        """)
  }

  @Test func `a quota holds until the next one, the last as long as the one before`() {
    var problems = Problems()
    let reader = PeriodDataReader(
      folder: SharedData.folder.appending(path: "adventureworks").path, shownAs: "Data",
      sources: AdventureWorksTests.sources)
    let targets = reader.facts(problems: &problems)[.targets]
    let rows = (0..<targets.rowCount).filter { targets.text("id", row: $0) == "274" }
    let text = rows.compactMap { row in
      targets.day("from", row: row).flatMap { from in
        targets.day("to", row: row).map { "\(from)…\($0)" }
      }
    }
    #expect(text.prefix(2) == ["2011-05-31…2011-08-30", "2011-08-31…2011-11-30"])
    #expect(text.last == "2014-03-01…2014-05-30")
  }
}
