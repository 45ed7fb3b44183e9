import Foundation

/// A new file that is written and digested piece by piece, so that no more than a piece of it is
/// in memory.
final class GrowingFile {
  /// Bytes that are worth writing at once.
  static let piece = 1 << 16

  private let path: String
  private let fullPath: String
  private let descriptor: Int32
  private var digest: Digest? = Digest()
  private var count = 0

  /// Opens `path` in `folder`, whose own folder is there.
  init(_ path: String, in folder: String) throws {
    self.path = path
    fullPath = folder + "/" + path
    descriptor = try OutputFolder.emptyFile(fullPath)
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws {
    try OutputFolder.append(bytes, to: descriptor, fullPath)
    digest?.add(bytes)
    count += bytes.count
  }

  /// The file as it is; nothing is appended any more.
  func finished() -> PublishedFile {
    guard let digest = digest.take() else {
      preconditionFailure("a file is finished once")
    }
    return PublishedFile(path: path, bytes: count, sha256: digest.text())
  }
}
