import Facts

/// Who is credited for the rows of a table, a block at a time.
struct CreditReader {
  /// Stands for a row whose credit is shared.
  static let shared: Int32 = -1

  /// A column of reps, and the orders or deals that its rows belong to.
  private struct Source {
    let reps: Int
    let sharedTable: TableName?
    /// The column with the row of `sharedTable`; nil where that is the measure's own table.
    let sharedRow: Int?
  }

  private let sources: [Source]
  private let team: Int?
  private let credit: Credit
  private let shares: CreditShares

  init(_ measure: Measure, credit: Credit, shares: CreditShares, _ block: RowBlock) {
    self.credit = credit
    self.shares = shares
    sources = [measure.credit, measure.creditElse].compactMap { $0 }.map { path in
      let target = path.reference.flatMap {
        TableSchema.of(measure.table).target(ofReference: $0)
      }
      let table = path.reference == nil ? measure.table : target
      let isShared = path.column == "rep" && table.map { shares.areThere(for: $0) } ?? false
      return Source(
        reps: block.column(path), sharedTable: isShared ? table : nil,
        sharedRow: isShared ? path.reference.map { block.column(Measure.Path($0)) } : nil)
    }
    team = measure.creditTeam.map { block.column($0) }
  }

  /// Writes the stint of each row; `days` are the days on which rows count.
  func read(
    _ block: RowBlock, days: UnsafeMutablePointer<Int64>, to stints: UnsafeMutablePointer<Int32>
  ) {
    let count = block.count
    stints.update(repeating: 0, count: count)
    if let first = sources.first {
      let reps = block.values(first.reps)
      for index in 0..<count where reps[index] != ColumnDecoder.none {
        stints[index] = Int32(
          truncatingIfNeeded: credit.stint(
            rep: Int(truncatingIfNeeded: reps[index]), day: Int32(truncatingIfNeeded: days[index])))
      }
    }
    for source in sources.dropFirst() {
      let reps = block.values(source.reps)
      for index in 0..<count where stints[index] == 0 && reps[index] != ColumnDecoder.none {
        stints[index] = Int32(
          credit.stint(rep: Int(reps[index]), day: Int32(truncatingIfNeeded: days[index])))
      }
    }
    if let team {
      let teams = block.values(team)
      for index in 0..<count where stints[index] == 0 && teams[index] != ColumnDecoder.none {
        stints[index] = Int32(credit.stint(teamRow: Int(teams[index])))
      }
    }
    if sources.contains(where: { $0.sharedTable != nil }) {
      for index in 0..<count where share(block, index) != nil {
        stints[index] = CreditReader.shared
      }
    }
  }

  /// The shares of a row of the present block; nil where one rep or nobody has all of it.
  func share(_ block: RowBlock, _ index: Int) -> [CreditShares.Share]? {
    for source in sources {
      if let table = source.sharedTable {
        var row = block.row(index)
        if let column = source.sharedRow {
          let found = block.values(column)[index]
          if found == ColumnDecoder.none { continue }
          row = Int(found)
        }
        if let found = shares.index(row, of: table) { return shares.shares[found] }
      }
      // Who is named here takes all of it, whatever is said further on.
      if block.values(source.reps)[index] != ColumnDecoder.none { return nil }
    }
    return nil
  }

  /// Calls `add` with the stint and part of everybody who is credited for `value`, which the row at
  /// `index` brings in and some share.
  func forEachPart(
    _ value: Int128, _ shares: [CreditShares.Share], _ block: RowBlock, _ index: Int, day: Int64,
    _ add: (_ stint: Int, _ part: Int128) -> Void
  ) {
    let (parts, rest) = CreditShares.parts(value, shares)
    for (share, part) in zip(shares, parts) where part != 0 {
      add(stint(of: share, day: day), part)
    }
    if rest != 0 { add(hasSplits(shares) ? 0 : namedStint(block, index, day: day), rest) }
  }

  /// The stints of everybody who is credited for the row at `index`, which some share.
  func stints(
    of shares: [CreditShares.Share], _ block: RowBlock, _ index: Int, day: Int64
  ) -> [Int] {
    let own = shares.map { stint(of: $0, day: day) }
    return hasSplits(shares) ? own : own + [namedStint(block, index, day: day)]
  }

  private func stint(of share: CreditShares.Share, day: Int64) -> Int {
    share.isOverlay
      ? credit.overlayStint(rep: share.rep) : credit.stint(rep: share.rep, day: Int32(day))
  }

  /// Whether shares are parts of the whole; where all are beyond it, who is named has the whole.
  private func hasSplits(_ shares: [CreditShares.Share]) -> Bool {
    shares.contains { !$0.isOverlay }
  }

  /// Who has all of the row at `index` where nobody shares it.
  private func namedStint(_ block: RowBlock, _ index: Int, day: Int64) -> Int {
    for source in sources {
      let rep = block.values(source.reps)[index]
      if rep != ColumnDecoder.none { return credit.stint(rep: Int(rep), day: Int32(day)) }
    }
    guard let team, block.values(team)[index] != ColumnDecoder.none else { return 0 }
    return credit.stint(teamRow: Int(block.values(team)[index]))
  }
}
