import CCairo
import Drawings

/// Draws marks on a cairo context.
struct MarkPainter {
  let context: OpaquePointer
  let type: TypeEngine
  let palette: Palette
  /// Names of places in the same file, by the paths of links that lead there.
  var destinations: [String: String] = [:]
  let pictures: DecodedPictures
  /// Where relative addresses lead; nil where they lead nowhere.
  let site: String?

  /// From one hatching line to the next, in points across the page.
  static let hatchPitch = 3.0
  static let hatchWidth = 0.6

  init(
    _ context: OpaquePointer, _ type: TypeEngine, _ palette: Palette,
    pictures: DecodedPictures = DecodedPictures(), site: String? = nil,
    destinations: [String: String] = [:]
  ) {
    self.destinations = destinations
    self.context = context
    self.type = type
    self.palette = palette
    self.pictures = pictures
    self.site = site
  }

  /// `origin` is where the drawing's top left corner goes.
  func paint(_ drawing: Drawing, at origin: Point) {
    paint(drawing.marks, at: origin)
    flush()
  }

  func paint(_ marks: [Mark], at origin: Point) {
    for mark in marks { paint(mark, at: origin) }
  }

  func paint(_ mark: Mark, at origin: Point) {
    switch mark {
    case .text(let text, let point, let style, let anchor, let ink):
      if ink != type.batch.ink {
        flush()
        use(ink)
        type.batch.ink = ink
      }
      return type.collect(text, at: origin + point, in: style, anchor: anchor, on: context)
    case .drawing(let drawing, let point):
      return paint(drawing.marks, at: origin + point)
    default:
      flush()
    }
    switch mark {
    case .text, .drawing:
      break
    case .box(let box, let fill, let stroke):
      paint(.box(box), at: origin, fill: fill, stroke: stroke)
    case .line(let from, let to, let stroke):
      trace(.path([from, to], isClosed: false), at: origin)
      self.stroke(stroke)
    case .polyline(let points, let stroke):
      trace(.path(points, isClosed: false), at: origin)
      self.stroke(stroke)
    case .polygon(let points, let fill, let stroke):
      paint(.path(points, isClosed: true), at: origin, fill: fill, stroke: stroke)
    case .circle(let center, let radius, let fill, let stroke):
      paint(.circle(center, radius: radius), at: origin, fill: fill, stroke: stroke)
    case .image(let picture, let box):
      pictures.paint(picture, in: box.moved(by: origin), on: context)
    case .block(let block, let marks):
      cairo_tag_begin(context, block.rawValue, nil)
      paint(marks, at: origin)
      flush()
      cairo_tag_end(context, block.rawValue)
    case .link(let address, let marks):
      let attributes =
        destinations[address].map { "dest='\($0)'" }
        ?? LinkTarget.attributes(for: address, in: site)
      guard let attributes, !marks.isEmpty else {
        return paint(marks, at: origin)
      }
      cairo_tag_begin(context, CAIRO_TAG_LINK, attributes)
      paint(marks, at: origin)
      flush()
      cairo_tag_end(context, CAIRO_TAG_LINK)
    }
  }

  /// Draws the texts that wait to be drawn together, before anything else is.
  func flush() {
    type.flush(on: context)
    type.batch.ink = nil
  }

  func paint(_ outline: Outline, at origin: Point, fill: Fill, stroke: Stroke?) {
    switch fill {
    case .none:
      break
    case .solid(let ink):
      trace(outline, at: origin)
      use(ink)
      cairo_fill(context)
    case .tinted(let ink, let share):
      trace(outline, at: origin)
      use(palette.tint(ink, share))
      cairo_fill(context)
    case .hatched(let ink):
      hatch(outline, at: origin, ink)
    }
    if let stroke {
      trace(outline, at: origin)
      self.stroke(stroke)
    }
  }

  func trace(_ outline: Outline, at origin: Point) {
    switch outline {
    case .box(let box):
      cairo_rectangle(context, origin.x + box.x, origin.y + box.y, box.width, box.height)
    case .circle(let center, let radius):
      cairo_new_sub_path(context)
      cairo_arc(context, origin.x + center.x, origin.y + center.y, radius, 0, 2 * .pi)
      cairo_close_path(context)
    case .path(let points, let isClosed):
      for point in points { cairo_line_to(context, origin.x + point.x, origin.y + point.y) }
      if isClosed, !points.isEmpty { cairo_close_path(context) }
    }
  }

  /// Lines from bottom left to top right, on a raster of the page so that neighbours agree.
  func hatch(_ outline: Outline, at origin: Point, _ ink: Ink) {
    let bounds = outline.bounds
    guard bounds.width > 0, bounds.height > 0 else { return }
    cairo_save(context)
    trace(outline, at: origin)
    cairo_clip(context)
    let left = origin.x + bounds.x
    let top = origin.y + bounds.y
    let bottom = top + bounds.height
    var sum = ((left + top) / MarkPainter.hatchPitch).rounded(.down) * MarkPainter.hatchPitch
    let last = left + bounds.width + bottom
    while sum <= last + MarkPainter.hatchPitch {
      cairo_move_to(context, sum - bottom, bottom)
      cairo_line_to(context, sum - top, top)
      sum += MarkPainter.hatchPitch
    }
    self.stroke(Stroke(ink, width: MarkPainter.hatchWidth))
    cairo_restore(context)
  }

  func stroke(_ stroke: Stroke) {
    use(stroke.ink)
    cairo_set_line_width(context, stroke.width)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    cairo_stroke(context)
  }

  func use(_ ink: Ink) { use(palette[ink]) }

  func use(_ color: Palette.Color) {
    cairo_set_source_rgb(context, color.red, color.green, color.blue)
  }
}
