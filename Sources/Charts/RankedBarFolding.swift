extension RankedBars {
  /// The first of many as bars, those about one's own, and the last; a row stands for each stretch
  /// that is left out.
  ///
  ///     RankedBars.folded(people, around: 150, gap: { "⋯ \($0)" }, bar: bar)
  ///     // 1 2 3 ⋯ 148 149 150 151 152 153 154 ⋯ 200
  ///
  /// - Parameters:
  ///   - own: the index of one's own; nil where there is none.
  ///   - neighbors: how many are shown on either side of one's own.
  ///   - gap: words how many are left out.
  ///   - bar: the bar of one of those that are shown; the others have none made.
  public static func folded<Item>(
    _ items: [Item], around own: Int?, first: Int = 3, neighbors: Int = 3,
    gap: (Int) -> String, bar: (Item) -> Bar
  ) -> [Bar] {
    let most = first + 2 * neighbors + 1
    var shown = Set(items.indices.prefix(most))
    if let own, own >= most {
      shown = Set(items.indices.prefix(first))
      shown.formUnion(own - neighbors...min(items.count - 1, own + neighbors))
    }
    if let last = items.indices.last { shown.insert(last) }
    var bars: [Bar] = []
    var next = 0
    for index in shown.sorted() {
      if index == next + 1 {
        // A row that stands for one bar would be as high as the bar.
        bars.append(bar(items[next]))
      } else if index > next {
        bars.append(.gap(gap(index - next)))
      }
      bars.append(bar(items[index]))
      next = index + 1
    }
    return bars
  }
}
