/// Text in UTF-8 that is written otherwise in its source.
///
/// A byte order mark becomes that of UTF-8, which a scanner passes over. What means nothing
/// becomes U+FFFD and is counted.
final class TranscodedBytes: ByteSource {
  private let source: any ByteSource
  private var transcoding: Transcoding
  private let input: UnsafeMutablePointer<UInt8>
  private let inputCapacity: Int
  private var inputCount = 0
  private let output: UnsafeMutablePointer<UInt8>
  private var position = 0
  private var end = 0
  private var isAtEnd = false
  private(set) var failure: RowFailure?

  /// Converts `chunk` bytes at a time; throws where the system does not know the encoding.
  init(_ source: any ByteSource, from encoding: TextEncoding, chunk: Int = 1 << 20)
    throws(RowFailure)
  {
    guard let transcoding = Transcoding(from: encoding) else {
      throw .unreadable(reason: "this system cannot convert text from \(encoding.rawValue)")
    }
    self.source = source
    self.transcoding = transcoding
    inputCapacity = max(16, chunk)
    input = .allocate(capacity: inputCapacity)
    output = .allocate(capacity: Transcoding.room(for: inputCapacity))
  }

  deinit {
    input.deallocate()
    output.deallocate()
  }

  var brokenCharacters: BrokenCharacters? { transcoding.brokenCharacters }

  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    while position == end {
      if isAtEnd { return failure == nil ? 0 : -1 }
      convert()
    }
    let filled = min(count, end - position)
    target.update(from: output + position, count: filled)
    position += filled
    return filled
  }

  private func convert() {
    let filled = source.fill(input + inputCount, count: inputCapacity - inputCount)
    if filled > 0 {
      inputCount += filled
    } else {
      isAtEnd = true
      failure = source.failure
    }
    let (read, written) = transcoding.convert(
      UnsafeBufferPointer(start: input, count: inputCount), to: output, isLast: isAtEnd)
    // A character that is cut waits for the rest of it.
    inputCount -= read
    input.update(from: input + read, count: inputCount)
    (position, end) = (0, written)
  }
}
