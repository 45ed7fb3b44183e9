import Glibc

/// Where a scanner's bytes come from, in order and once.
protocol ByteSource: AnyObject {
  /// Fills at most `count` bytes at `target`; 0 at the end, negative where reading fails.
  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int
  /// Why reading stopped before the end.
  var failure: RowFailure? { get }
}

/// A regular file, read in chunks: a file may be larger than memory, and one that another program
/// cuts short meanwhile is shorter, where a mapped one would stop the program.
final class FileBytes: ByteSource {
  private let descriptor: Int32
  /// In bytes, when it was opened.
  let size: Int
  private(set) var failure: RowFailure?

  /// Opens `path`; throws what the system says where it cannot be read.
  init(path: String) throws(RowFailure) {
    // Without O_NONBLOCK a named pipe would wait for somebody to write into it.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(reason: FileBytes.systemReason(errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile
    }
    size = Int(status.st_size)
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit { close(descriptor) }

  /// The first bytes, which stay to be read.
  func head() throws(RowFailure) -> [UInt8] { try bytes(at: 0, count: FileKind.headLength) }

  /// At most `count` bytes from `offset` on, which stay to be read.
  func bytes(at offset: Int, count: Int) throws(RowFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let filled = pread(descriptor, &bytes, count, offset)
    guard filled >= 0 else { throw .unreadable(reason: FileBytes.systemReason(errno)) }
    return Array(bytes.prefix(filled))
  }

  /// Goes back to the first byte.
  func rewind() throws(RowFailure) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw .unreadable(reason: FileBytes.systemReason(errno))
    }
  }

  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    while true {
      let filled = read(descriptor, target, count)
      if filled >= 0 { return filled }
      if errno == EINTR { continue }
      failure = .unreadable(reason: FileBytes.systemReason(errno))
      return -1
    }
  }

  static func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// Bytes in memory.
final class MemoryBytes: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  let failure: RowFailure? = nil

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    let filled = min(count, bytes.count - position)
    for index in 0..<filled { target[index] = bytes[position + index] }
    position += filled
    return filled
  }
}
