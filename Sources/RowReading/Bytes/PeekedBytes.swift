/// A source whose next bytes can be looked at before they are taken.
final class PeekedBytes: ByteSource {
  private let source: any ByteSource
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var position = 0
  private var end = 0
  private var isAtEnd = false

  /// `chunk` is how much is read at once where a look needs more.
  init(_ source: any ByteSource, chunk: Int = 1 << 18) {
    self.source = source
    capacity = max(16, chunk)
    buffer = .allocate(capacity: capacity)
  }

  deinit { buffer.deallocate() }

  var failure: RowFailure? { source.failure }

  /// The next bytes, which stay to be read: at least `count` of them, or all there are.
  func peek(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    while end - position < count, !isAtEnd { readOn(for: count) }
    return UnsafeBufferPointer(start: buffer + position, count: end - position)
  }

  /// Whether nothing comes after what was last looked at, as far as is known.
  var isWhole: Bool { isAtEnd }

  private func readOn(for count: Int) {
    let kept = end - position
    if count > capacity {
      while count > capacity { capacity *= 2 }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: buffer + position, count: kept)
      buffer.deallocate()
      buffer = larger
    } else if position > 0 {
      buffer.update(from: buffer + position, count: kept)
    }
    (position, end) = (0, kept)
    let filled = source.fill(buffer + end, count: capacity - end)
    if filled <= 0 { isAtEnd = true } else { end += filled }
  }

  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    if position == end {
      if isAtEnd { return source.failure == nil ? 0 : -1 }
      return source.fill(target, count: count)
    }
    let filled = min(count, end - position)
    target.update(from: buffer + position, count: filled)
    position += filled
    return filled
  }
}
