import CCairo
import CRsvg
import Drawings

extension Picture {
  /// The widest and highest PNG that is read, in pixels: a few bytes can unfold to any size.
  public static let mostPixels = 4000

  /// A file's bytes as a picture, read once to see that it can be.
  ///
  ///     let logo = try Picture(bytes: bytes)
  public init(bytes: [UInt8]) throws(PictureFault) {
    if bytes.starts(with: Picture.signature) {
      self.init(format: .png, bytes: bytes, size: try Picture.sizeOfPNG(bytes))
    } else if Picture.mayBeSVG(bytes) {
      self.init(format: .svg, bytes: bytes, size: try Picture.sizeOfSVG(bytes))
    } else {
      throw .neitherPNGNorSVG
    }
  }

  /// How every PNG begins.
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Where the header has width and height, as four bytes each.
  private static let header = 16..<24

  private static func sizeOfPNG(_ bytes: [UInt8]) throws(PictureFault) -> Size {
    guard bytes.count > header.upperBound else { throw .damaged("out of data") }
    let numbers = [header.lowerBound, header.lowerBound + 4].map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    guard numbers.allSatisfy({ $0 > 0 }) else { throw .noSize }
    guard numbers.allSatisfy({ $0 <= mostPixels }) else { throw .tooManyPixels }
    let surface = PNGBytes.surface(of: bytes)
    defer { cairo_surface_destroy(surface) }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .damaged(String(cString: cairo_status_to_string(status)))
    }
    return Size(Double(numbers[0]), Double(numbers[1]))
  }

  /// Whether the first thing is a tag, behind white space and the mark of byte order.
  private static func mayBeSVG(_ bytes: [UInt8]) -> Bool {
    let start = bytes.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return start == UInt8(ascii: "<")
  }

  private static func sizeOfSVG(_ bytes: [UInt8]) throws(PictureFault) -> Size {
    let handle = try SVGHandle(bytes)
    let size = handle.size
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else {
      throw .noSize
    }
    return size
  }
}

/// The bytes of a PNG, as cairo reads them.
struct PNGBytes {
  private var rest: ArraySlice<UInt8>

  /// A surface that may have failed: its status says so.
  static func surface(of bytes: [UInt8]) -> OpaquePointer? {
    var source = PNGBytes(rest: bytes[...])
    return withUnsafeMutablePointer(to: &source) { source in
      cairo_image_surface_create_from_png_stream(
        { closure, data, count in
          guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
          let source = closure.assumingMemoryBound(to: PNGBytes.self)
          guard source.pointee.rest.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
          for (index, byte) in source.pointee.rest.prefix(Int(count)).enumerated() {
            data[index] = byte
          }
          source.pointee.rest.removeFirst(Int(count))
          return CAIRO_STATUS_SUCCESS
        }, source)
    }
  }
}

/// An SVG as librsvg holds it. It has no address, so nothing outside is ever looked for.
final class SVGHandle {
  let handle: UnsafeMutablePointer<RsvgHandle>

  init(_ bytes: [UInt8]) throws(PictureFault) {
    var failure: UnsafeMutablePointer<GError>?
    guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), &failure) else {
      throw .damaged(SVGHandle.words(of: failure))
    }
    rsvg_handle_set_dpi(handle, 72)
    self.handle = handle
  }

  deinit { g_object_unref(gpointer(handle)) }

  /// Width and height; those of its view box where it names none, zero without one.
  var size: Size {
    var (width, height) = (0.0, 0.0)
    if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0 {
      return Size(width, height)
    }
    var (hasWidth, hasHeight, hasBox) = (gboolean(0), gboolean(0), gboolean(0))
    var (widthLength, heightLength) = (RsvgLength(), RsvgLength())
    var box = RsvgRectangle()
    rsvg_handle_get_intrinsic_dimensions(
      handle, &hasWidth, &widthLength, &hasHeight, &heightLength, &hasBox, &box)
    return hasBox != 0 ? Size(box.width, box.height) : Size(0, 0)
  }

  func paint(in box: Box, on context: OpaquePointer) {
    var room = RsvgRectangle(x: box.x, y: box.y, width: box.width, height: box.height)
    _ = rsvg_handle_render_document(handle, context, &room, nil)
  }

  private static func words(of failure: UnsafeMutablePointer<GError>?) -> String {
    guard let failure else { return "unknown" }
    defer { g_error_free(failure) }
    return failure.pointee.message.map { String(cString: $0) } ?? "unknown"
  }
}
