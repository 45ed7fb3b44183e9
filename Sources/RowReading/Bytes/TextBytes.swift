/// The text of a source in UTF-8, however it is written there.
///
/// ASCII means the same in every encoding but UTF-16, which its beginning shows. So text is passed
/// on until the first byte that is not ASCII, be it gigabytes away, and only then guessed from what
/// follows: nothing is read twice, and a file whose first Chinese name comes late is not taken for
/// something else.
final class TextBytes: ByteSource {
  private let source: PeekedBytes
  private var transcoded: TranscodedBytes?
  private var ownFailure: RowFailure?
  private var hasBegun = false
  /// Bytes before the first that is not ASCII.
  private var asciiCount = 0
  /// How the text is written; nil while it is plain ASCII.
  private(set) var encoding: TextEncoding?

  /// The text of `source`, written in `encoding` where that is given.
  init(_ source: any ByteSource, encoding: TextEncoding?) {
    self.source = source as? PeekedBytes ?? PeekedBytes(source)
    self.encoding = encoding
  }

  var failure: RowFailure? { ownFailure ?? source.failure }

  /// Characters so far whose bytes mean nothing, unless the text is UTF-8.
  var brokenCharacters: BrokenCharacters? {
    guard let broken = transcoded?.brokenCharacters else { return nil }
    return BrokenCharacters(count: broken.count, offset: asciiCount + broken.offset)
  }

  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    if !hasBegun {
      hasBegun = true
      settle(encoding ?? EncodingGuess.byHead(source.peek(EncodingGuess.headLength)))
    }
    if encoding == nil {
      let window = source.peek(1)
      let ascii = TextBytes.asciiPrefix(UnsafeBufferPointer(rebasing: window.prefix(count)))
      if ascii > 0 || window.isEmpty {
        asciiCount += ascii
        return source.fill(target, count: window.isEmpty ? count : ascii)
      }
      let characters = source.peek(EncodingGuess.windowLength)
      settle(
        EncodingGuess.byCharacters(
          characters,
          isWhole: source.isWhole && characters.count <= EncodingGuess.windowLength))
    }
    if ownFailure != nil { return -1 }
    return transcoded?.fill(target, count: count) ?? source.fill(target, count: count)
  }

  private func settle(_ encoding: TextEncoding?) {
    self.encoding = encoding
    guard let encoding, encoding != .utf8 else { return }
    do {
      transcoded = try TranscodedBytes(source, from: encoding)
    } catch {
      ownFailure = error
    }
  }

  /// How many bytes at the beginning are ASCII.
  private static func asciiPrefix(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let bytes = UnsafeRawPointer(base)
    var index = 0
    while index + 32 <= text.count {
      let block = bytes.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
      if block & 0x8080_8080_8080_8080 != .zero { break }
      index += 32
    }
    while index < text.count, base[index] < 0x80 { index += 1 }
    return index
  }
}
