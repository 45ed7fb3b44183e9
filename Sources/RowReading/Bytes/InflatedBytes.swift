import CZlib

/// What a gzip file holds, one member after the other.
final class InflatedBytes: ByteSource {
  private let source: any ByteSource
  private let limit: Int
  // zlib's state points back to the stream, which therefore stays where it is.
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutablePointer<UInt8>
  private let inputCapacity = 1 << 16
  private var inflated = 0
  private var isWithinMember = false
  /// Whether zlib has more to give from the input that it took.
  private var holdsOutput = false
  private var isAtEnd = false
  private(set) var failure: RowFailure?

  /// Inflates at most `limit` bytes, beyond which a file is a bomb.
  init(_ source: any ByteSource, limit: Int = 8 << 30) throws(RowFailure) {
    self.source = source
    self.limit = limit
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(capacity: inputCapacity)
    // 15 is the largest window, 16 asks for gzip's header and check sums.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else {
      throw .unreadable(reason: "there is no memory for unpacking it")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    guard failure == nil, count > 0 else { return failure == nil ? 0 : -1 }
    stream.pointee.next_out = target
    stream.pointee.avail_out = UInt32(clamping: count)
    let wanted = Int(stream.pointee.avail_out)
    while !isAtEnd, Int(stream.pointee.avail_out) == wanted {
      if stream.pointee.avail_in == 0, !holdsOutput, !readOn() { break }
      if !isWithinMember, !beginMember() { continue }
      switch inflate(stream, Z_NO_FLUSH) {
      case Z_STREAM_END: isWithinMember = false
      // zlib cannot go on without more input.
      case Z_OK, Z_BUF_ERROR: break
      default: fail(stream.pointee.msg.map { String(cString: $0) } ?? "its bytes are not gzip")
      }
      if failure != nil { return -1 }
      holdsOutput = isWithinMember && stream.pointee.avail_out == 0
    }
    if failure != nil { return -1 }
    let filled = wanted - Int(stream.pointee.avail_out)
    inflated += filled
    if inflated > limit {
      failure = .oversized(limit: limit < 1 << 30 ? "\(limit >> 20) MB" : "\(limit >> 30) GB")
      return -1
    }
    return filled
  }

  /// Reads more of the file; false at its end, which may be too early.
  private func readOn() -> Bool {
    let filled = source.fill(input, count: inputCapacity)
    if filled > 0 {
      stream.pointee.next_in = input
      stream.pointee.avail_in = UInt32(filled)
      return true
    }
    isAtEnd = true
    if filled < 0 {
      failure = source.failure ?? .unreadable(reason: "it cannot be read")
    } else if isWithinMember {
      fail("it ends too early")
    }
    return false
  }

  /// Whether the next byte begins a member; tapes and disks fill up with zeros, which do not.
  private func beginMember() -> Bool {
    while stream.pointee.avail_in > 0, let next = stream.pointee.next_in, next.pointee == 0 {
      stream.pointee.next_in = next + 1
      stream.pointee.avail_in -= 1
    }
    guard stream.pointee.avail_in > 0 else { return false }
    inflateReset(stream)
    isWithinMember = true
    return true
  }

  private func fail(_ reason: String) { failure = .damaged(.gzip, reason: reason) }
}
