/// The texts within one object, each at its place in a tree of keys.
///
/// Objects within it are flattened. An array of one is what it holds; several texts are joined
/// with `;`; other arrays are left out. What stands deeper than eight keys is left out too.
final class FlatEntry {
  /// Keys above a text.
  static let depthLimit = 8
  /// The texts of one entry, in bytes.
  static let byteLimit = 64 << 20
  /// The texts of one entry.
  private static let textLimit = 1 << 16

  struct Text {
    let node: Int32
    let start: Int32
    var end: Int32
    /// Whether nothing stands there: null, `{}` or `[]`.
    let isNothing: Bool
  }

  private struct Frame {
    enum Kind {
      case object
      case emptyArray, textArray, objectArray
      /// An array that has no cell.
      case list
    }

    var kind: Kind
    let node: Int32
    /// How much there was before it.
    let textCount: Int
    let byteCount: Int
  }

  var tree: KeyTree
  private let addsKeys: Bool
  private(set) var texts: [Text] = []
  private(set) var bytes: [UInt8] = []
  private var frames: [Frame] = []
  private var objectDepth = 0
  /// Open arrays and objects that are left out.
  private var skippedDepth = 0
  private var pending: Int32?
  /// Whether it holds more than any entry.
  private(set) var isOverlong = false

  /// - Parameter addsKeys: Whether keys are added to the tree; bytes are kept where they are not.
  init(tree: KeyTree, addsKeys: Bool) {
    self.tree = tree
    self.addsKeys = addsKeys
  }

  /// Whether it is open.
  var isOpen: Bool { !frames.isEmpty }
  /// The node of the key that was heard last, if what follows belongs to it.
  var pendingNode: Int32? { skippedDepth == 0 ? pending : nil }

  func begin() {
    texts.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: bytes.count < 1 << 20)
    skippedDepth = 0
    pending = nil
    objectDepth = 1
    frames = [Frame(kind: .object, node: KeyTree.root, textCount: 0, byteCount: 0)]
  }

  func key(_ key: Cell) {
    guard skippedDepth == 0, let frame = frames.last else { return }
    pending =
      objectDepth <= FlatEntry.depthLimit
      ? tree.child(of: frame.node, key: key, adds: addsKeys) : nil
  }

  func beginObject() {
    guard let node = place(asElement: .objectArray) else {
      skippedDepth += 1
      return
    }
    push(.object, node)
    objectDepth += 1
  }

  func beginArray() {
    guard let node = place(asElement: .list) else {
      skippedDepth += 1
      return
    }
    push(.emptyArray, node)
  }

  /// Whether the entry ends with it.
  func endObject() -> Bool {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return false
    }
    guard let frame = frames.popLast() else { return false }
    objectDepth -= 1
    if texts.count == frame.textCount, frame.node != KeyTree.root { keepNothing(frame.node) }
    return frames.isEmpty
  }

  func endArray() {
    if skippedDepth > 0 {
      skippedDepth -= 1
    } else if let frame = frames.popLast(), frame.kind == .emptyArray {
      keepNothing(frame.node)
    }
  }

  func null() {
    guard skippedDepth == 0, frames.last?.kind == .object, let pending else { return }
    keepNothing(pending)
  }

  func text(_ text: Cell) {
    guard skippedDepth == 0, let frame = frames.last else { return }
    if frame.kind == .textArray {
      append([UInt8(ascii: ";")])
      append(text)
      texts[texts.count - 1].end = Int32(bytes.count)
    } else if let node = place(asElement: .textArray), texts.count < FlatEntry.textLimit {
      let start = Int32(bytes.count)
      append(text)
      texts.append(Text(node: node, start: start, end: Int32(bytes.count), isNothing: false))
    } else if texts.count >= FlatEntry.textLimit {
      isOverlong = true
    }
  }

  /// Where the next thing belongs; nil where it is left out. An array that holds anything but
  /// texts or one object becomes a list, and what it gave so far goes.
  private func place(asElement kind: Frame.Kind) -> Int32? {
    guard skippedDepth == 0, let frame = frames.last else { return nil }
    if frame.kind == .object { return pending }
    if frame.kind == .emptyArray, kind != .list {
      frames[frames.count - 1].kind = kind
      return frame.node
    }
    texts.removeSubrange(frame.textCount...)
    bytes.removeSubrange(frame.byteCount...)
    frames[frames.count - 1].kind = .list
    return nil
  }

  private func push(_ kind: Frame.Kind, _ node: Int32) {
    frames.append(
      Frame(kind: kind, node: node, textCount: texts.count, byteCount: bytes.count))
  }

  private func keepNothing(_ node: Int32) {
    guard texts.count < FlatEntry.textLimit else {
      isOverlong = true
      return
    }
    let place = Int32(bytes.count)
    texts.append(Text(node: node, start: place, end: place, isNothing: true))
  }

  private func append(_ text: some Collection<UInt8>) {
    guard !addsKeys else { return }
    guard bytes.count + text.count <= FlatEntry.byteLimit else {
      isOverlong = true
      return
    }
    bytes.append(contentsOf: text)
  }
}
