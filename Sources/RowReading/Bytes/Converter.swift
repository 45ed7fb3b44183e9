import Glibc

/// The system's conversion of an encoding to UTF-8.
struct Converter: ~Copyable {
  enum Stop {
    /// The next bytes mean nothing.
    case meaningless
    /// The last bytes are the beginning of a character.
    case cut
    case full
  }

  private let descriptor: iconv_t

  /// Nil where the system does not know the encoding.
  init?(from name: String) {
    guard let descriptor = iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Converts as much of `source` as can be, and says why not all of it.
  borrowing func convert(
    _ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, stop: Stop?) {
    guard let base = source.baseAddress, let room = target.baseAddress else { return (0, 0, nil) }
    // iconv only reads, but its declaration does not say so.
    var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base)
      .assumingMemoryBound(to: CChar.self)
    var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(room)
      .assumingMemoryBound(to: CChar.self)
    var (left, free) = (source.count, target.count)
    let result = iconv(descriptor, &from, &left, &to, &free)
    var stop: Stop?
    if result == -1 {
      stop = errno == EILSEQ ? .meaningless : errno == EINVAL ? .cut : .full
    }
    return (source.count - left, target.count - free, stop)
  }
}
