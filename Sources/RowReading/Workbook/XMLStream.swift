import CExpat

/// Reads the XML of a part in chunks and hands its elements to a content.
///
/// A document type is refused, since no workbook has one and everything dangerous in XML begins
/// there; external entities do not exist without one.
final class XMLStream {
  private static let chunk = 64 << 10
  /// The longest tag: the parser holds a tag whole, and text in pieces.
  private static let tagLimit = 1 << 20

  private let part: ArchivePart
  private let name: String
  private let content: XMLContent
  private let parser: XML_Parser
  private var bytesFed = 0
  private var isPaused = false
  private var isAtEnd = false

  /// `name` is how a failure calls the part.
  init(_ part: ArchivePart, name: String, content: XMLContent) throws(RowFailure) {
    guard let parser = XML_ParserCreate(nil) else {
      throw .unreadable(reason: "there is no memory for its XML")
    }
    self.part = part
    self.name = name
    self.content = content
    self.parser = parser
    content.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(content).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let data, let name, let attributes else { return }
        Unmanaged<XMLContent>.fromOpaque(data)._withUnsafeGuaranteedRef {
          $0.enter(XMLName(name), XMLAttributes(list: attributes))
        }
      },
      { data, name in
        guard let data, let name else { return }
        Unmanaged<XMLContent>.fromOpaque(data)._withUnsafeGuaranteedRef {
          $0.leave(XMLName(name))
        }
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let data, let text else { return }
      let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
      Unmanaged<XMLContent>.fromOpaque(data)._withUnsafeGuaranteedRef {
        $0.text(Cell(start: bytes, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data else { return }
      Unmanaged<XMLContent>.fromOpaque(data)._withUnsafeGuaranteedRef {
        $0.fail(.damaged(.workbook, reason: "it has a document type, which no workbook has"))
      }
    }
  }

  deinit {
    content.parser = nil
    XML_ParserFree(parser)
  }

  /// Bytes of the part before the place that was read up to.
  var bytesRead: Int { max(0, Int(XML_GetCurrentByteIndex(parser))) }

  /// Reads until the content pauses; false at the end.
  func advance() throws(RowFailure) -> Bool {
    while true {
      let status: XML_Status
      if isPaused {
        isPaused = false
        status = XML_ResumeParser(parser)
      } else {
        if isAtEnd { return false }
        status = try nextChunk()
      }
      switch status {
      case XML_STATUS_SUSPENDED:
        isPaused = true
        return true
      case XML_STATUS_OK: try checkTag()
      default: throw failure
      }
    }
  }

  /// Reads all; the content never pauses.
  func finish() throws(RowFailure) {
    while try advance() {}
  }

  private func nextChunk() throws(RowFailure) -> XML_Status {
    guard let buffer = XML_GetBuffer(parser, Int32(XMLStream.chunk)) else { throw failure }
    let filled = part.fill(
      buffer.assumingMemoryBound(to: UInt8.self), count: XMLStream.chunk)
    if let failure = part.failure { throw failure }
    isAtEnd = filled <= 0
    bytesFed += max(0, filled)
    return XML_ParseBuffer(parser, Int32(max(0, filled)), isAtEnd ? 1 : 0)
  }

  /// The parser looks at an unfinished tag from its beginning with every chunk, which takes the
  /// square of its length.
  private func checkTag() throws(RowFailure) {
    if !isAtEnd, bytesFed - bytesRead > XMLStream.tagLimit {
      throw .damaged(.workbook, reason: "\(name): a tag is longer than 1 MB")
    }
  }

  private var failure: RowFailure {
    if let failure = content.failure { return failure }
    let reason = Archive.reason(XML_ErrorString(XML_GetErrorCode(parser)))
    return .damaged(
      .workbook, reason: "\(name), line \(XML_GetCurrentLineNumber(parser)): \(reason)")
  }
}
