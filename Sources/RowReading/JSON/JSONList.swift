/// Which objects of a JSON text are the rows, and what columns they have.
struct JSONList {
  /// The keys that lead to the list; nil where the values of the text are the rows themselves.
  let path: [[UInt8]]?
  /// `data.dataList`
  let name: String
  let tree: KeyTree
  let columns: [Int32]
  /// Whether the text holds several values one after the other.
  let isLines: Bool
}

/// An array that was met outside of any other array.
struct FoundArray {
  let node: Int32
  let name: String
  let depth: Int
  let tree = KeyTree()
  var holdsAnything = false
  var holdsObjects = false
  /// The values of the text that have it.
  var valueCount = 0
  var lastValue = 0
}

extension JSONListSearch {
  /// The list that `part` names, or the shallowest one.
  ///
  /// Where several values stand one after the other, a list is one that each of them has: they are
  /// pages of it. Otherwise they are the rows themselves.
  ///
  /// - Parameter isLines: Whether one value alone may also be a row.
  func list(_ part: RowOptions.Part?, isLines: Bool) throws(RowFailure) -> JSONList {
    let lists = shallowest
    switch part {
    case .query(let text): throw .noSuchPart(text, parts: names)
    case .number(let number):
      guard lists.indices.contains(number - 1) else {
        throw .noSuchPart("\(number)", parts: names)
      }
      return try list(lists[number - 1])
    case .named(let name):
      if let found = arrays.first(where: { $0.name == name && $0.holdsObjects })
        ?? arrays.first(where: { $0.name == name })
      {
        return try list(found)
      }
      guard name.isEmpty, objectCount > 0 else { throw .noSuchPart(name, parts: names) }
      return try values()
    case nil:
      let common = lists.filter { $0.valueCount == valueCount }
      if common.count == 1 { return try list(common[0]) }
      if common.count > 1 { throw .severalParts(common.map(\.name)) }
      if objectCount > 0, valueCount > 1 || isLines {
        return try values()
      }
      if arrays.contains(where: { !$0.holdsAnything }) { throw .empty }
      throw .damaged(.json, reason: "it holds no list of objects")
    }
  }

  /// The names of the lists, and of none where only one is there that needs no name.
  var names: [String] { shallowest.map(\.name).filter { !$0.isEmpty } }

  private var shallowest: [FoundArray] {
    let lists = arrays.filter(\.holdsObjects)
    let depth = lists.map(\.depth).min() ?? 0
    return lists.filter { $0.depth == depth }
  }

  private func list(_ found: FoundArray) throws(RowFailure) -> JSONList {
    JSONList(
      path: whole.tree.path(found.node), name: found.name, tree: found.tree,
      columns: try columns(found.tree), isLines: valueCount > 1)
  }

  private func values() throws(RowFailure) -> JSONList {
    JSONList(
      path: nil, name: "", tree: whole.tree, columns: try columns(whole.tree), isLines: true)
  }

  private func columns(_ tree: KeyTree) throws(RowFailure) -> [Int32] {
    let columns = tree.columns
    if tree.isOverfull || columns.count > KeyTree.columnLimit {
      throw .oversized(limit: "4,096 columns")
    }
    guard !columns.isEmpty else { throw .empty }
    return columns
  }
}
