import CCairo

/// A font file opened for one engine, and its cairo fonts by size.
///
/// Every face has a FreeType library of its own: cairo keeps fonts that nobody uses for a while
/// and lets them go on whichever thread needs the room, and a library must not be used by two
/// threads at once.
final class EngineFace {
  let font: OpaquePointer
  var sizes: [Double: OpaquePointer] = [:]
  let options: OpaquePointer

  static let mostSizes = 64

  init(_ file: FontFile) throws(CanvasError) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0 else { throw .drawing("FreeType does not start") }
    var face: FT_Face?
    let bytes = file.bytes.assumingMemoryBound(to: UInt8.self)
    guard FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(bytes.count), 0, &face) == 0,
      let face, let font = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING))
    else {
      FT_Done_FreeType(library)
      throw .drawing("FreeType cannot open a font")
    }
    // Cairo may keep the font longer than this object lives; what it reads from goes with it.
    let held = Unmanaged.passRetained(OpenFace(file: file, library: library, face: face))
    cairo_font_face_set_user_data(font, OpenFace.key, held.toOpaque()) { held in
      if let held { Unmanaged<OpenFace>.fromOpaque(held).release() }
    }
    self.font = font
    options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
  }

  deinit {
    sizes.values.forEach(cairo_scaled_font_destroy)
    cairo_font_options_destroy(options)
    cairo_font_face_destroy(font)
  }

  /// The face at `size` points, kept so that cairo does not build it anew for every document.
  func scaled(to size: Double) -> OpaquePointer {
    if let font = sizes[size] { return font }
    if sizes.count >= EngineFace.mostSizes {
      sizes.values.forEach(cairo_scaled_font_destroy)
      sizes.removeAll()
    }
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size, size)
    var page = cairo_matrix_t()
    cairo_matrix_init_identity(&page)
    let scaled: OpaquePointer = cairo_scaled_font_create(font, &matrix, &page, options)
    sizes[size] = scaled
    return scaled
  }
}

/// What a cairo font reads from, freed when cairo lets go of the font.
private final class OpenFace {
  let file: FontFile
  let library: FT_Library?
  let face: FT_Face

  /// Its address names this user data.
  nonisolated(unsafe) static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
    capacity: 1)

  init(file: FontFile, library: FT_Library?, face: FT_Face) {
    self.file = file
    self.library = library
    self.face = face
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }
}
