/// Goes through a JSON text for its lists of objects and the keys of their entries.
final class JSONListSearch: JSONListener {
  /// Arrays that are told apart.
  private static let arrayLimit = 256

  /// The value as though it were a row itself.
  let whole = FlatEntry(tree: KeyTree(), addsKeys: true)
  private let entry = FlatEntry(tree: KeyTree(), addsKeys: true)
  private(set) var arrays: [FoundArray] = []
  private var arrayIndices: [Int32: Int] = [:]
  /// The array that is open, and how deep its elements are.
  private var open: (index: Int, depth: Int)?
  private var depth = 0
  private var refusal = JSONRefusal()
  /// Values of the text.
  private(set) var valueCount = 0
  /// Those of them that are objects.
  private(set) var objectCount = 0
  private(set) var failure: RowFailure?

  func beginObject(in parser: JSONParser) {
    noteElement()
    if depth == 0 {
      valueCount += 1
      objectCount += 1
      whole.begin()
      refusal = JSONRefusal()
    } else {
      if entry.isOpen {
        entry.beginObject()
      } else if let open, open.depth == depth {
        arrays[open.index].holdsObjects = true
        entry.tree = arrays[open.index].tree
        entry.begin()
      }
      if whole.isOpen { whole.beginObject() }
    }
    depth += 1
  }

  func endObject() {
    depth -= 1
    if entry.isOpen, entry.endObject() { see(entry) }
    if whole.isOpen, whole.endObject() {
      see(whole)
      failure = refusal.failure
    }
  }

  func key(_ key: Cell) {
    if entry.isOpen { entry.key(key) }
    if whole.isOpen {
      whole.key(key)
      if depth == 1 { refusal.key(key) }
    }
  }

  func beginArray() {
    noteElement()
    if depth == 0 {
      valueCount += 1
      find(KeyTree.root)
    } else if entry.isOpen {
      entry.beginArray()
    } else if open == nil, let node = whole.pendingNode {
      find(node)
    }
    if whole.isOpen { whole.beginArray() }
    depth += 1
  }

  func endArray() {
    if let open, open.depth == depth { self.open = nil }
    depth -= 1
    if entry.isOpen { entry.endArray() }
    if whole.isOpen { whole.endArray() }
  }

  func scalar(_ text: Cell) {
    noteElement()
    if depth == 0 { valueCount += 1 }
    if entry.isOpen { entry.text(text) }
    if whole.isOpen {
      whole.text(text)
      if depth == 1 { refusal.value(text) }
    }
  }

  func null() {
    noteElement()
    if depth == 0 { valueCount += 1 }
    if entry.isOpen { entry.null() }
    if whole.isOpen { whole.null() }
  }

  private func noteElement() {
    if let open, open.depth == depth { arrays[open.index].holdsAnything = true }
  }

  private func find(_ node: Int32) {
    let index: Int
    if let known = arrayIndices[node] {
      index = known
    } else {
      guard arrays.count < JSONListSearch.arrayLimit else { return }
      index = arrays.count
      arrayIndices[node] = index
      arrays.append(
        FoundArray(node: node, name: whole.tree.name(node), depth: whole.tree.depth(node)))
    }
    if arrays[index].lastValue != valueCount {
      arrays[index].lastValue = valueCount
      arrays[index].valueCount += 1
    }
    open = (index, depth + 1)
  }

  private func see(_ entry: FlatEntry) {
    if entry.isOverlong { entry.tree.isOverfull = true }
    for text in entry.texts { entry.tree.see(text.node, hasText: !text.isNothing) }
  }
}

/// What a service answers in place of a list: `{"errorCode": 20016, "errorMessage": "…"}`.
private struct JSONRefusal {
  private var lastKey = ""
  private var code: String?
  private var message: String?

  mutating func key(_ key: Cell) {
    let isOne = key.first == UInt8(ascii: "e") && key.count <= 16
    lastKey = isOne ? String(decoding: key, as: UTF8.self) : ""
  }

  mutating func value(_ text: Cell) {
    switch lastKey {
    case "errorCode": code = text.excerpt
    case "errorMessage": message = text.excerpt
    case "errorDescription": message = message ?? text.excerpt
    default: break
    }
  }

  /// A column of that name alone is none.
  var failure: RowFailure? {
    guard let code, let message, code != "0", !code.isEmpty else { return nil }
    return .damaged(.json, reason: "errorCode \(code): \(message)")
  }
}
