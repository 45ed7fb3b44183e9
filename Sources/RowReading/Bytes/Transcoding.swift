/// The conversion of one text to UTF-8, piece by piece.
struct Transcoding: ~Copyable {
  private let converter: Converter
  private let encoding: TextEncoding
  private var bytesRead = 0
  private(set) var brokenCharacters: BrokenCharacters?

  /// Nil where the system does not know the encoding.
  init?(from encoding: TextEncoding) {
    guard let converter = Converter(from: encoding.rawValue) else { return nil }
    self.converter = converter
    self.encoding = encoding
  }

  /// How many bytes the outcome of `count` bytes may take.
  static func room(for count: Int) -> Int { 3 * count + 16 }

  /// Converts `piece`, but for a character that is cut at its end unless it is the last one;
  /// `target` has room for it.
  mutating func convert(
    _ piece: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, isLast: Bool
  ) -> (read: Int, written: Int) {
    var (read, written) = (0, 0)
    let room = Transcoding.room(for: piece.count)
    while read < piece.count {
      if encoding == .gb18030 {
        let pairs = TwoByteCharacters.shared.convert(
          UnsafeBufferPointer(rebasing: piece[read...]), to: target + written)
        read += pairs.read
        written += pairs.written
        if read == piece.count { break }
      }
      // Of GB18030 this is one character of four bytes, or one that is none.
      let stop = encoding == .gb18030 ? min(piece.count, read + 4) : piece.count
      let outcome = converter.convert(
        UnsafeBufferPointer(rebasing: piece[read..<stop]),
        to: UnsafeMutableBufferPointer(start: target + written, count: room - written))
      read += outcome.read
      written += outcome.written
      switch outcome.stop {
      case nil: continue
      case .cut where stop < piece.count && outcome.read > 0: continue
      case .cut:
        if !isLast { break }
        noteBroken(at: read)
        written += Transcoding.write(replacement, at: target + written)
        read = piece.count
      case .meaningless, .full:
        if encoding == .gb18030, piece[read] == 0x80 {
          // Windows writes the euro so.
          written += Transcoding.write([0xE2, 0x82, 0xAC], at: target + written)
          read += 1
        } else {
          noteBroken(at: read)
          written += Transcoding.write(replacement, at: target + written)
          read = min(piece.count, read + (encoding == .gb18030 ? 1 : 2))
        }
        continue
      }
      break
    }
    bytesRead += read
    return (read, written)
  }

  private let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static func write(_ bytes: [UInt8], at target: UnsafeMutablePointer<UInt8>) -> Int {
    for (index, byte) in bytes.enumerated() { target[index] = byte }
    return bytes.count
  }

  private mutating func noteBroken(at position: Int) {
    if brokenCharacters == nil {
      brokenCharacters = BrokenCharacters(count: 1, offset: bytesRead + position)
    } else {
      brokenCharacters?.count += 1
    }
  }
}
