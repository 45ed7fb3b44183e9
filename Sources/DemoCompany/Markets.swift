import Quantities

extension Company {
  /// What all sellers together sell in each region, quarter by quarter.
  ///
  /// Around a share of 4 to 18 per cent that the company has in a region, growing by about 1 per
  /// cent a quarter.
  func marketsFile(_ book: OrderBook) -> CSVFile {
    var sales = [Int](repeating: 0, count: Region.all.count)
    for entry in book.entries {
      sales[accounts[entry.order.account].region] += entry.order.amount
    }
    var file = CSVFile(header: ["region", "period", "size"])
    for quarter in months.lowerBound / 3...months.upperBound / 3 {
      let first = quarter * 3
      let season = (first..<first + 3).reduce(0) { $0 + Months.season($1) }
      for (index, region) in Region.all.enumerated() {
        var random = RandomNumbers(seed: size.seed, .markets, index)
        let share = random.number(0.04...0.18)
        // A region without customers has a market too.
        let own = max(Double(sales[index]) / Double(size.months), 30_000_000)
        var growth = 1.0
        for _ in quarter..<Months.last / 3 { growth /= 1.012 }
        // In ten thousands of yuan, as markets are told.
        let ten = Int(own / share * season * growth / 1_000_000 + 0.5)
        file.text(region.id)
        file.text("\(quarter / 4)-Q\(quarter % 4 + 1)")
        file.whole(ten * 10_000)
        file.endRow()
      }
    }
    return file
  }
}
