import CZlib

@testable import RowReading

/// A text with characters of one, two and four bytes in GB18030, and the euro.
enum EncodedSample {
  static let text = "姓名,备注\n李娜,\"a€1\"\n王㐂😀,é㐀-结束\n"
  static let rows = [["姓名", "备注"], ["李娜", "a€1"], ["王㐂😀", "é㐀-结束"]]
  static let gb18030: [UInt8] = [
    0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB1, 0xB8, 0xD7, 0xA2, 0x0A, 0xC0, 0xEE, 0xC4, 0xC8, 0x2C,
    0x22, 0x61, 0xA2, 0xE3, 0x31, 0x22, 0x0A, 0xCD, 0xF5, 0x81, 0x39, 0xEF, 0x31, 0x94, 0x39,
    0xFC, 0x36, 0x2C, 0xA8, 0xA6, 0x81, 0x39, 0xEE, 0x39, 0x2D, 0xBD, 0xE1, 0xCA, 0xF8, 0x0A,
  ]

  static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  /// One gzip member.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        deflate(&stream, Z_FINISH)
        return target.count - Int(stream.avail_out)
      }
    }
    deflateEnd(&stream)
    return Array(output.prefix(written))
  }
}

/// Gives at most `step` bytes at a time.
final class SteppedBytes: ByteSource {
  private let bytes: MemoryBytes
  private let step: Int
  var failure: RowFailure? { bytes.failure }

  init(_ bytes: [UInt8], step: Int) {
    self.bytes = MemoryBytes(bytes)
    self.step = step
  }

  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    bytes.fill(target, count: min(count, step))
  }
}

/// Everything that a source gives, asked for `step` bytes at a time.
func contents(_ source: any ByteSource, step: Int = 1 << 16) -> [UInt8] {
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: step)
  while true {
    let count = source.fill(&piece, count: step)
    if count <= 0 { return bytes }
    bytes += piece.prefix(count)
  }
}

/// What a source gives, as text.
func text(_ source: any ByteSource, step: Int = 1 << 16) -> String {
  String(decoding: contents(source, step: step), as: UTF8.self)
}
