import CCairo
import Drawings

@testable import CairoCanvas

/// A drawing painted on white, one pixel a point.
struct Image {
  var width: Int
  /// Red, green, blue as 0xRRGGBB, line by line.
  var pixels: [UInt32]

  init(_ marks: [Mark], width: Int = 40, height: Int = 40) throws {
    self.width = width
    let surface: OpaquePointer = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    let context: OpaquePointer = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    let painter = MarkPainter(context, try Fixtures.engine(), .standard)
    painter.paint(Fixtures.page(marks), at: Point(0, 0))
    cairo_surface_flush(surface)
    let stride = Int(cairo_image_surface_get_stride(surface))
    let data = UnsafeRawPointer(cairo_image_surface_get_data(surface))
    pixels = (0..<height).flatMap { y in
      (0..<width).map { x in
        (data?.loadUnaligned(fromByteOffset: y * stride + 4 * x, as: UInt32.self) ?? 0)
          & 0xFF_FFFF
      }
    }
  }

  subscript(x: Int, y: Int) -> UInt32 { pixels[y * width + x] }

  /// The smallest box that holds every pixel that is not white: left, top, right, bottom.
  var inkBounds: [Int] {
    let inked = pixels.indices.filter { pixels[$0] != 0xFF_FFFF }
    let columns = inked.map { $0 % width }
    let rows = inked.map { $0 / width }
    return [columns.min() ?? 0, rows.min() ?? 0, columns.max() ?? 0, rows.max() ?? 0]
  }

  static func color(_ ink: Ink) -> UInt32 {
    UInt32(Palette.standard[ink].css.dropFirst(), radix: 16) ?? 0
  }
}
