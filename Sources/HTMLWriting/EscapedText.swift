import Mustache

/// Escapes text for HTML and XML, byte by byte.
///
/// The template engine's own escaping goes by characters and misses a `<` that carries a
/// combining mark. Control characters, which XML forbids, become U+FFFD.
struct EscapedText: MustacheContentType {
  /// The pragma that every template must begin with, because the engine forgets it in partials.
  static let pragma = "{{% CONTENT_TYPE: SCOREBOOK}}\n"

  /// Makes `pragma` known to the engine.
  static func register() {
    MustacheContentTypes.register(EscapedText(), named: "SCOREBOOK")
  }

  func escapeText(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var added = 0
      for byte in bytes { added += (EscapedText.entity(for: byte)?.utf8CodeUnitCount ?? 1) - 1 }
      if added == 0, !bytes.contains(where: EscapedText.isControl) {
        return String(decoding: bytes, as: UTF8.self)
      }
      return String(unsafeUninitializedCapacity: bytes.count + added) { room in
        var end = 0
        for byte in bytes {
          guard let entity = EscapedText.entity(for: byte) else {
            room[end] = byte
            end += 1
            continue
          }
          for index in 0..<entity.utf8CodeUnitCount { room[end + index] = entity.utf8Start[index] }
          end += entity.utf8CodeUnitCount
        }
        return end
      }
    }
  }

  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// What stands for `byte`, or nil where it stands for itself.
  static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case let byte where isControl(byte): "\u{FFFD}"
    default: nil
    }
  }
}
