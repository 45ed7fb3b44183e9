/// The characters that GB18030 writes as two bytes, each as its bytes of UTF-8.
///
/// The system's own table is asked once for each of them: asking it for whole texts is several
/// times slower.
struct TwoByteCharacters: ~Copyable, @unchecked Sendable {
  /// By lead and trail byte, the bytes of UTF-8 from the lowest on; 0 where the two are no
  /// character.
  let packed: UnsafeMutablePointer<UInt32>

  static let shared = TwoByteCharacters()

  private init() {
    packed = .allocate(capacity: 1 << 16)
    packed.initialize(repeating: 0, count: 1 << 16)
    guard let converter = Converter(from: TextEncoding.gb18030.rawValue) else { return }
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        var utf8: [UInt8] = [0, 0, 0, 0]
        let outcome = [lead, trail].withUnsafeBufferPointer { pair in
          utf8.withUnsafeMutableBufferPointer { converter.convert(pair, to: $0) }
        }
        guard outcome.read == 2, outcome.stop == nil else { continue }
        var value: UInt32 = 0
        for byte in utf8.prefix(outcome.written).reversed() { value = value << 8 | UInt32(byte) }
        packed[Int(lead) << 8 | Int(trail)] = value
      }
    }
  }

  deinit { packed.deallocate() }

  /// Converts ASCII and characters of two bytes until something else comes, which may be one that
  /// is cut at the end; `target` has room for three bytes for each byte and eight more.
  func convert(_ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>)
    -> (read: Int, written: Int)
  {
    guard let base = source.baseAddress else { return (0, 0) }
    let count = source.count
    let packed = packed
    var (read, written) = (0, 0)
    while read < count {
      if read + 8 <= count {
        let word = UnsafeRawPointer(base + read).loadUnaligned(as: UInt64.self)
        UnsafeMutableRawPointer(target + written).storeBytes(of: word, as: UInt64.self)
        let ascii = (word & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
        read += ascii
        written += ascii
        if ascii == 8 { continue }
      } else if base[read] < 0x80 {
        target[written] = base[read]
        read += 1
        written += 1
        continue
      }
      // Mostly one is not alone.
      while read + 1 < count, base[read] >= 0x80 {
        let value = packed[Int(base[read]) << 8 | Int(base[read + 1])]
        if value == 0 { return (read, written) }
        UnsafeMutableRawPointer(target + written).storeBytes(of: value, as: UInt32.self)
        read += 2
        written += value >= 1 << 24 ? 4 : value >= 1 << 16 ? 3 : 2
      }
      if read + 1 == count, base[read] >= 0x80 { break }
    }
    return (read, written)
  }
}
