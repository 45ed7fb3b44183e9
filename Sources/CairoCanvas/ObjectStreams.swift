import CQPDF

/// Puts a PDF's small objects into compressed streams, which Cairo 1.16 cannot: a book has thousands of
/// structure elements, links and pages, and takes a third less room.
enum ObjectStreams {
  /// The same document, in the PDF 1.5 file structure; the same bytes give the same bytes.
  ///
  /// Throws what QPDF says where it cannot read or write it.
  static func packed(_ bytes: [UInt8]) throws(CanvasError) -> [UInt8] {
    var document: qpdf_data? = qpdf_init()
    defer { qpdf_cleanup(&document) }
    guard let file = document else { throw .drawing("QPDF does not begin") }
    qpdf_silence_errors(file)
    let packed: [UInt8]? = bytes.withUnsafeBytes { buffer in
      // QPDF reads from the buffer until it has written.
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      guard qpdf_read_memory(file, "book", start, UInt64(buffer.count), nil) == QPDF_SUCCESS,
        qpdf_init_write_memory(file) == QPDF_SUCCESS
      else { return nil }
      qpdf_set_object_stream_mode(file, qpdf_o_generate)
      qpdf_set_deterministic_ID(file, QPDF_TRUE)
      guard qpdf_write(file) == QPDF_SUCCESS, let written = qpdf_get_buffer(file)
      else { return nil }
      return Array(UnsafeBufferPointer(start: written, count: qpdf_get_buffer_length(file)))
    }
    if let packed { return packed }
    let words = qpdf_get_error(file).flatMap { qpdf_get_error_full_text(file, $0) }
    throw .drawing(words.map { String(cString: $0) } ?? "QPDF gave up")
  }
}
