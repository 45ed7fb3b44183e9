import Quantities

/// An order whose credit reps share.
struct CreditSplit {
  /// Index in the order book.
  let order: Int
  /// Shares in per cent, which come to 100; the rep whose order it is comes first.
  let sharers: [(rep: Int, percent: Int)]
}

extension Company {
  /// The orders that are shared, and the one among them that is planted.
  func creditSplits(_ book: OrderBook) -> (splits: [CreditSplit], planted: CreditSplit?) {
    let planted = plantedSplit(book)
    var splits: [CreditSplit] = []
    for (index, entry) in book.entries.enumerated() {
      if index == planted?.order, let planted {
        splits.append(planted)
        continue
      }
      var random = RandomNumbers(seed: size.seed, .splits, entry.month, entry.number)
      guard random.happens(0.004), let rep = sharer(of: entry),
        let other = otherSharer(than: rep, on: entry.order.day, &random)
      else { continue }
      let percent = [70, 70, 60, 50][random.whole(0...3)]
      splits.append(CreditSplit(order: index, sharers: [(rep, percent), (other, 100 - percent)]))
    }
    return (splits, planted)
  }

  /// The largest order of the last month that can be shared, 70 to 30.
  private func plantedSplit(_ book: OrderBook) -> CreditSplit? {
    guard stories.hasSplitOrder else { return nil }
    var largest: Int?
    for index in book.indices(ofMonth: Months.last) where sharer(of: book.entries[index]) != nil {
      let amount = book.entries[index].order.amount
      if let largest, book.entries[largest].order.amount >= amount { continue }
      largest = index
    }
    guard let index = largest, let rep = sharer(of: book.entries[index]) else { return nil }
    let entry = book.entries[index]
    var random = RandomNumbers(seed: size.seed, .splits, entry.month, entry.number)
    guard let other = otherSharer(than: rep, on: entry.order.day, &random) else { return nil }
    return CreditSplit(order: index, sharers: [(rep, 70), (other, 30)])
  }

  /// The rep of an order that can be shared; those with a story of their own sales keep them.
  private func sharer(of entry: OrderBook.Entry) -> Int? {
    guard let rep = entry.order.rep, entry.approval == .approved, !entry.order.isReturn,
      !stories.repsOfSalesStories.contains(rep)
    else { return nil }
    return rep
  }

  /// Somebody of the same team where there is one, else anybody who was here.
  private func otherSharer(than rep: Int, on day: Day, _ random: inout RandomNumbers) -> Int? {
    let taken = stories.repsOfSalesStories
    let team = reps[rep].memberships[0].team
    let others = reps.indices.filter { $0 != rep && !taken.contains($0) && reps[$0].hired <= day }
    let colleagues = others.filter { reps[$0].memberships[0].team == team }
    let candidates = colleagues.isEmpty ? others : colleagues
    return candidates.isEmpty ? nil : random.element(of: candidates)
  }

  func creditSplitsFile(_ splits: [CreditSplit], _ book: OrderBook) -> CSVFile {
    var file = CSVFile(header: ["order", "rep", "share"])
    for split in splits {
      for sharer in split.sharers {
        file.text(book.entries[split.order].id)
        file.text(reps[sharer.rep].id)
        file.percent(sharer.percent)
        file.endRow()
      }
    }
    return file
  }
}
