import CZlib

/// Writes a zip file whose entries are stored as they are.
public struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  public init() {}

  /// Adds an entry; one with a `statedSize` claims to be that large unpacked.
  public mutating func add(
    _ name: String, _ content: [UInt8], method: Int = 0, statedSize: Int? = nil
  ) {
    let fields =
      ZipWriter.number(20, 2) + ZipWriter.number(0x800, 2) + ZipWriter.number(method, 2)
      + ZipWriter.number(0x5CA3_6000, 4)
      + ZipWriter.number(Int(ZipWriter.checksum(content)), 4)
      + ZipWriter.number(content.count, 4)
      + ZipWriter.number(statedSize ?? content.count, 4)
      + ZipWriter.number(name.utf8.count, 2) + ZipWriter.number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + ZipWriter.number(20, 2) + fields
    directory += ZipWriter.number(0, 10) + ZipWriter.number(bytes.count, 4) + Array(name.utf8)
    bytes += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + content
    count += 1
  }

  /// The whole file.
  public var file: [UInt8] {
    bytes + directory + [0x50, 0x4B, 5, 6] + ZipWriter.number(0, 4) + ZipWriter.number(count, 2)
      + ZipWriter.number(count, 2) + ZipWriter.number(directory.count, 4)
      + ZipWriter.number(bytes.count, 4) + ZipWriter.number(0, 2)
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt {
    crc32(0, bytes, UInt32(bytes.count))
  }
}
