import CCairo
import Drawings

/// Pictures as cairo draws them, decoded once for all the files of a painter.
final class DecodedPictures {
  /// A picture, and how many pixels of it are drawn.
  private struct Key: Hashable {
    var picture: Picture
    var width: Int
    var height: Int
  }

  private var surfaces: [Key: OpaquePointer] = [:]
  private var handles: [Picture: SVGHandle] = [:]

  /// More pixels a point are not printed: a large logo would make every file large.
  static let pixelsPerPoint = 4.0

  deinit { surfaces.values.forEach(cairo_surface_destroy) }

  /// Fills `box` with the picture: vectors stay vectors. One that cannot be read leaves it empty.
  func paint(_ picture: Picture, in box: Box, on context: OpaquePointer) {
    guard box.width > 0, box.height > 0 else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    switch picture.format {
    case .png:
      guard let surface = surface(of: picture, in: box) else { return }
      DecodedPictures.paint(surface, in: box, on: context)
    case .svg:
      guard let handle = handles[picture] ?? (try? SVGHandle(picture.bytes)) else { return }
      handles[picture] = handle
      handle.paint(in: box, on: context)
    }
  }

  private func surface(of picture: Picture, in box: Box) -> OpaquePointer? {
    let key = Key(
      picture: picture,
      width: Int(min(picture.size.width, (box.width * Self.pixelsPerPoint).rounded(.up))),
      height: Int(min(picture.size.height, (box.height * Self.pixelsPerPoint).rounded(.up))))
    if let surface = surfaces[key] { return surface }
    guard let whole = PNGBytes.surface(of: picture.bytes) else { return nil }
    guard cairo_surface_status(whole) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(whole)
      return nil
    }
    let surface = DecodedPictures.reduced(whole, to: key)
    surfaces[key] = surface
    return surface
  }

  /// `whole` with so many pixels; takes it over.
  private static func reduced(_ whole: OpaquePointer, to key: Key) -> OpaquePointer {
    let isSmall =
      cairo_image_surface_get_width(whole) <= Int32(key.width)
      && cairo_image_surface_get_height(whole) <= Int32(key.height)
    if isSmall { return whole }
    let reduced: OpaquePointer = cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, Int32(key.width), Int32(key.height))
    let context: OpaquePointer = cairo_create(reduced)
    let box = Box(x: 0, y: 0, width: Double(key.width), height: Double(key.height))
    paint(whole, in: box, on: context)
    cairo_destroy(context)
    cairo_surface_destroy(whole)
    return reduced
  }

  private static func paint(_ surface: OpaquePointer, in box: Box, on context: OpaquePointer) {
    // Smoothed edges stay inside.
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_clip(context)
    cairo_translate(context, box.x, box.y)
    cairo_scale(
      context, box.width / Double(cairo_image_surface_get_width(surface)),
      box.height / Double(cairo_image_surface_get_height(surface)))
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
    cairo_paint(context)
  }
}
