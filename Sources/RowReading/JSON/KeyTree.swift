import Glibc

/// The keys of objects within objects, each a column where text stands behind it.
///
///     {"id": 1, "Owner": {"id": 2, "name": "李娜"}}   // id, Owner.id, Owner.name
final class KeyTree {
  /// Columns of a table.
  static let columnLimit = 4096
  /// Keys, also those of lists within entries, which are no columns.
  private static let nodeLimit = 1 << 16
  /// The longest name of a column, in bytes; what stands behind longer keys is left out.
  private static let keyLimit = 1024
  /// The entry itself.
  static let root: Int32 = 0

  private struct Node {
    var parent: Int32
    var key: [UInt8]
    var children: [Int32] = []
    /// Made where there are many children.
    var childrenByKey: [[UInt8]: Int32] = [:]
    /// The child after the one found last: entries mostly have their keys in the same order.
    var likely = 0
    var isSeen = false
    var hasText = false
    var hasKeysBelow = false
  }

  private var nodes = [Node(parent: -1, key: [])]
  /// In the order in which entries had them.
  private var seen: [Int32] = []
  /// Whether there are more keys than any table has.
  var isOverfull = false

  /// The node of `key` below `parent`, which is added where `adds`.
  func child(of parent: Int32, key: Cell, adds: Bool) -> Int32? {
    let index = Int(parent)
    let likely = nodes[index].likely
    let count = nodes[index].children.count
    if likely < count, has(nodes[index].children[likely], key) {
      nodes[index].likely = likely + 1 < count ? likely + 1 : 0
      return nodes[index].children[likely]
    }
    guard key.count <= KeyTree.keyLimit else { return nil }
    if count <= 8 {
      if let place = nodes[index].children.firstIndex(where: { has($0, key) }) {
        nodes[index].likely = place + 1 < count ? place + 1 : 0
        return nodes[index].children[place]
      }
    } else if let child = nodes[index].childrenByKey[Array(key)] {
      return child
    }
    return adds ? added(to: index, Array(key)) : nil
  }

  private func added(to parent: Int, _ key: [UInt8]) -> Int32? {
    guard nodes.count < KeyTree.nodeLimit else {
      isOverfull = true
      return nil
    }
    let child = Int32(nodes.count)
    nodes.append(Node(parent: Int32(parent), key: key))
    nodes[parent].children.append(child)
    if nodes[parent].children.count == 9 {
      for child in nodes[parent].children {
        nodes[parent].childrenByKey[nodes[Int(child)].key] = child
      }
    } else if nodes[parent].children.count > 9 {
      nodes[parent].childrenByKey[key] = child
    }
    return child
  }

  private func has(_ node: Int32, _ key: Cell) -> Bool {
    nodes[Int(node)].key.withUnsafeBufferPointer { own in
      guard own.count == key.count else { return false }
      guard let own = own.baseAddress, let key = key.baseAddress else { return true }
      return memcmp(own, key, nodes[Int(node)].key.count) == 0
    }
  }

  /// Notes that an entry has `node`, and whether with text.
  func see(_ node: Int32, hasText: Bool) {
    let index = Int(node)
    if hasText { nodes[index].hasText = true }
    guard !nodes[index].isSeen else { return }
    nodes[index].isSeen = true
    seen.append(node)
    var above = nodes[index].parent
    while above > 0 {
      nodes[Int(above)].hasKeysBelow = true
      above = nodes[Int(above)].parent
    }
  }

  /// The nodes that are columns, in the order in which entries had them first.
  var columns: [Int32] {
    // `"Owner": null` is no column where another entry has an object there.
    seen.filter { nodes[Int($0)].hasText || !nodes[Int($0)].hasKeysBelow }
  }

  /// How many keys are above and at `node`.
  func depth(_ node: Int32) -> Int { path(node).count }

  func path(_ node: Int32) -> [[UInt8]] {
    var path: [[UInt8]] = []
    var place = node
    while place > KeyTree.root {
      path.append(nodes[Int(place)].key)
      place = nodes[Int(place)].parent
    }
    return path.reversed()
  }

  /// `Owner.id`
  func name(_ node: Int32) -> String {
    path(node).map { $0.withUnsafeBufferPointer { String(decoding: $0.trimmed, as: UTF8.self) } }
      .joined(separator: ".")
  }
}
