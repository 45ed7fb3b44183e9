import Glibc

/// Bytes that grow in place where the system can do it.
struct TextBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1 << 12) {
    self.capacity = capacity
    bytes = TextBuffer.resized(nil, to: capacity)
  }

  deinit { free(bytes) }

  @inline(__always)
  mutating func append(_ text: Cell) {
    reserve(text.count)
    if let base = text.baseAddress { (bytes + count).update(from: base, count: text.count) }
    count += text.count
  }

  /// Makes room for so many bytes behind the last.
  @inline(__always)
  mutating func reserve(_ room: Int) {
    if count + room > capacity { grow(room) }
  }

  /// Forgets, or takes as written, what lies beyond `count`.
  @inline(__always)
  mutating func setCount(_ count: Int) { self.count = count }

  /// Decodes the escapes of the text that begins at `start` and ends with the last byte.
  mutating func decodeEscapes(from start: Int) {
    count = start + TextEscapes.decode(bytes + start, count: count - start)
  }

  @inline(never)
  private mutating func grow(_ room: Int) {
    while count + room > capacity { capacity *= 2 }
    bytes = TextBuffer.resized(bytes, to: capacity)
  }

  private static func resized(
    _ bytes: UnsafeMutablePointer<UInt8>?, to capacity: Int
  ) -> UnsafeMutablePointer<UInt8> {
    guard let memory = realloc(bytes, capacity) else {
      preconditionFailure("memory for \(capacity) bytes")
    }
    return memory.assumingMemoryBound(to: UInt8.self)
  }
}
