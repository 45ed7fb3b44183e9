import CYajl

/// Hears what stands in a JSON text, in the text's order.
protocol JSONListener: AnyObject {
  func beginObject(in parser: JSONParser)
  func key(_ key: Cell)
  func endObject()
  func beginArray()
  func endArray()
  /// A string, a number as written but without exponent, or `true` or `false`.
  func scalar(_ text: Cell)
  func null()
  /// Set where it need not hear more.
  var failure: RowFailure? { get }
}

/// Reads JSON values one after the other, as far as it is told to.
final class JSONParser {
  /// Arrays and objects within each other.
  static let depthLimit = 64
  /// The longest string, in bytes.
  static let cellLimit = 16 << 20
  private static let chunkLength = 1 << 16

  private var handle: yajl_handle?
  // yajl keeps the pointer, not what it points at.
  private let callbacks: UnsafeMutablePointer<yajl_callbacks>
  private let source: any ByteSource
  fileprivate let listener: any JSONListener
  private let chunk: UnsafeMutablePointer<UInt8>
  private var start = 0
  private var end = 0
  private var hasBegun = false
  private var isBlank = true
  private var countedLines = 1
  private var countedBytes = 0
  fileprivate var depth = 0
  /// Bytes since anything was heard: those of a token that goes on and on.
  private var quietBytes = 0
  fileprivate var hasHeard = false
  fileprivate var failure: RowFailure?
  /// Bytes parsed so far.
  private(set) var bytesRead = 0

  init(_ source: any ByteSource, listener: any JSONListener) {
    self.source = source
    self.listener = listener
    chunk = .allocate(capacity: JSONParser.chunkLength)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: JSONParser.heard)
    handle = yajl_alloc(callbacks, nil, Unmanaged.passUnretained(self).toOpaque())
    if let handle { yajl_accept_several_values(handle) }
  }

  deinit {
    if let handle { yajl_free(handle) }
    callbacks.deallocate()
    chunk.deallocate()
  }

  /// The line of what is being heard, from 1.
  var line: Int {
    countLines(upTo: yajl_get_bytes_consumed(handle))
    return countedLines
  }

  /// Parses at most `limit` bytes; false at the end of a text that is whole.
  func advance(by limit: Int) throws(RowFailure) -> Bool {
    if start == end {
      guard try refill() else {
        try finish()
        return false
      }
    }
    let count = min(max(1, limit), end - start)
    if isBlank { isBlank = isBlank(count) }
    countedBytes = 0
    hasHeard = false
    let status = yajl_parse(handle, chunk + start, count)
    guard status == yajl_status_ok else { throw reason(within: count) }
    countLines(upTo: count)
    start += count
    bytesRead += count
    quietBytes = hasHeard ? 0 : quietBytes + count
    // A character may take six bytes where it is escaped.
    if quietBytes > 6 * JSONParser.cellLimit { throw .oversized(limit: "16 MB") }
    return true
  }

  private func refill() throws(RowFailure) -> Bool {
    (start, end) = (0, 0)
    repeat {
      let filled = source.fill(chunk + end, count: JSONParser.chunkLength - end)
      if filled < 0 { throw source.failure ?? .unreadable(reason: "reading stopped") }
      if filled == 0 { break }
      end += filled
    } while !hasBegun && end < 3
    if !hasBegun, end >= 3, chunk[0] == 0xEF, chunk[1] == 0xBB, chunk[2] == 0xBF { start = 3 }
    hasBegun = true
    return start < end
  }

  private func finish() throws(RowFailure) {
    if isBlank { throw .empty }
    countedBytes = 0
    guard yajl_complete_parse(handle) == yajl_status_ok else { throw reason(within: 0) }
  }

  private func reason(within count: Int) -> RowFailure {
    if let failure = failure ?? listener.failure { return failure }
    countLines(upTo: min(count, yajl_get_bytes_consumed(handle)))
    var words = "it is no JSON"
    // Without the excerpt of the text that yajl would add.
    if let message = yajl_get_error(handle, 0, nil, 0) {
      words = String(cString: message)
      yajl_free_error(handle, message)
    }
    while words.last?.isWhitespace == true || words.last == "." { words.removeLast() }
    return .damaged(.json, reason: "\(words), on line \(countedLines)")
  }

  private func isBlank(_ count: Int) -> Bool {
    Cell(start: chunk + start, count: count).allSatisfy { $0 <= 32 && $0 != 0 }
  }

  private func countLines(upTo place: Int) {
    while countedBytes < place {
      if chunk[start + countedBytes] == UInt8(ascii: "\n") { countedLines += 1 }
      countedBytes += 1
    }
  }

  fileprivate func open() {
    depth += 1
    guard depth > JSONParser.depthLimit else { return }
    failure = .damaged(
      .json, reason: "it is nested more than \(JSONParser.depthLimit) deep, on line \(line)")
  }
}

// What yajl calls.
extension JSONParser {
  private static let heard = yajl_callbacks(
    yajl_null: { context in tell(context) { $0.listener.null() } },
    yajl_boolean: { context, isTrue in
      tell(context) { parser in
        (isTrue != 0 ? "true" as StaticString : "false").withUTF8Buffer {
          parser.listener.scalar($0)
        }
      }
    },
    yajl_integer: nil, yajl_double: nil,
    yajl_number: { context, text, count in
      tell(context) { parser in
        text?.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
          let written = Cell(start: bytes, count: count)
          if let plain = PlainNumber.bytes(written) {
            plain.withUnsafeBufferPointer { parser.listener.scalar($0) }
          } else {
            parser.listener.scalar(written)
          }
        }
      }
    },
    yajl_string: { context, text, count in
      tell(context) { parser in
        if count > JSONParser.cellLimit { parser.failure = .oversized(limit: "16 MB") }
        parser.listener.scalar(Cell(start: text, count: count))
      }
    },
    yajl_start_map: { context in
      tell(context) { parser in
        parser.open()
        parser.listener.beginObject(in: parser)
      }
    },
    yajl_map_key: { context, text, count in
      tell(context) { $0.listener.key(Cell(start: text, count: count)) }
    },
    yajl_end_map: { context in
      tell(context) { parser in
        parser.depth -= 1
        parser.listener.endObject()
      }
    },
    yajl_start_array: { context in
      tell(context) { parser in
        parser.open()
        parser.listener.beginArray()
      }
    },
    yajl_end_array: { context in
      tell(context) { parser in
        parser.depth -= 1
        parser.listener.endArray()
      }
    })

  /// Whether yajl shall go on, as it wants to hear it.
  private static func tell(
    _ context: UnsafeMutableRawPointer?, _ body: (JSONParser) -> Void
  ) -> Int32 {
    guard let context else { return 0 }
    let parser = Unmanaged<JSONParser>.fromOpaque(context).takeUnretainedValue()
    parser.hasHeard = true
    body(parser)
    return parser.failure == nil && parser.listener.failure == nil ? 1 : 0
  }
}
