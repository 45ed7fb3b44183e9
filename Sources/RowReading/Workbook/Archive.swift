import CZip

/// A zip file and its parts, which are found by name and read as streams.
final class Archive {
  private let handle: OpaquePointer

  /// Opens the file at `path`; throws what the library says where it is not whole.
  init(path: String) throws(RowFailure) {
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw .damaged(.workbook, reason: Archive.reason(zip_error_strerror(&error)))
    }
    self.handle = handle
  }

  deinit { zip_discard(handle) }

  /// The part of that name, in any case and with either slash; nil where there is none.
  func part(_ name: String, limit: ByteLimit) throws(RowFailure) -> ArchivePart? {
    guard let index = index(of: name) else { return nil }
    return try ArchivePart(of: self, handle: handle, index: index, limit: limit)
  }

  func has(_ name: String) -> Bool { index(of: name) != nil }

  private func index(of name: String) -> zip_uint64_t? {
    var index = zip_name_locate(handle, name, 0)
    if index < 0 { index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE)) }
    if index < 0 {
      // Some programs on Windows write the names of parts as paths of that system.
      let backwards = String(name.map { $0 == "/" ? "\\" : $0 })
      index = zip_name_locate(handle, backwards, zip_flags_t(ZIP_FL_NOCASE))
    }
    return index < 0 ? nil : zip_uint64_t(index)
  }

  static func reason(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "the library does not say why" }
    return String(cString: text)
  }
}

/// A part of an archive, unpacked as it is read.
final class ArchivePart: ByteSource {
  // The library's handle of a part is valid as long as the one of its archive.
  private let archive: Archive
  private let handle: OpaquePointer
  private let limit: ByteLimit
  private var bytesRead = 0
  /// In bytes, unpacked, as the archive has it.
  let size: Int
  private(set) var failure: RowFailure?

  fileprivate init(
    of archive: Archive, handle: OpaquePointer, index: zip_uint64_t, limit: ByteLimit
  ) throws(RowFailure) {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(handle, index, 0, &status) == 0 else {
      throw .damaged(.workbook, reason: Archive.reason(zip_strerror(handle)))
    }
    if status.encryption_method != ZIP_EM_NONE { throw .protected }
    guard status.size <= UInt64(limit.bytes) else { throw limit.failure }
    guard let file = zip_fopen_index(handle, index, 0) else {
      throw .damaged(.workbook, reason: Archive.reason(zip_strerror(handle)))
    }
    self.archive = archive
    self.handle = file
    self.limit = limit
    size = Int(status.size)
  }

  deinit { zip_fclose(handle) }

  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    let filled = Int(zip_fread(handle, target, zip_uint64_t(count)))
    guard filled >= 0 else {
      failure = .damaged(.workbook, reason: Archive.reason(zip_file_strerror(handle)))
      return -1
    }
    // The archive may say less than there is.
    bytesRead += filled
    guard bytesRead <= limit.bytes else {
      failure = limit.failure
      return -1
    }
    return filled
  }
}
