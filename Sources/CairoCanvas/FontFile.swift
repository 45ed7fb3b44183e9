import CPango
import Glibc

/// A small font, made once for a batch: the glyphs of some characters of an installed face.
///
/// Cairo copies a whole CFF table for every document, so it never gets to see the large font.
/// The bytes do not change and are shared by all threads. They also lie in a nameless memory file
/// because fontconfig and Pango accept fonts by path only; it goes with this object, or with the
/// process.
final class FontFile: Sendable {
  /// An immutable `hb_blob_t`.
  nonisolated(unsafe) let blob: OpaquePointer
  let descriptor: Int32
  /// The characters that have a glyph here.
  let characters: Set<Unicode.Scalar>

  /// Valid as long as this object.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// The bytes of the font.
  var bytes: UnsafeRawBufferPointer {
    var count: UInt32 = 0
    let start = hb_blob_get_data(blob, &count)
    return UnsafeRawBufferPointer(start: start, count: Int(count))
  }

  /// Of the text typeface only what pages use is kept: kerning, half-width marks, Latin quotes.
  /// Other fonts keep what joins and places their letters.
  init(_ font: InstalledFont, isTypeface: Bool) throws(CanvasError) {
    guard let subset = FontFile.subset(font, isTypeface: isTypeface) else {
      throw .fontUnusable(file: font.file)
    }
    let file = memory_file("font")
    guard file >= 0 else {
      hb_blob_destroy(subset)
      throw .noMemoryFile
    }
    blob = subset
    descriptor = file
    characters = font.characters
    guard FontFile.write(bytes, to: file) else { throw .noMemoryFile }
  }

  deinit {
    hb_blob_destroy(blob)
    close(descriptor)
  }

  static func subset(_ font: InstalledFont, isTypeface: Bool) -> OpaquePointer? {
    guard let source = hb_blob_create_from_file_or_fail(font.file) else { return nil }
    defer { hb_blob_destroy(source) }
    let face = hb_face_create(source, UInt32(font.index))
    defer { hb_face_destroy(face) }
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_unicode_set(input)
    for scalar in font.characters { hb_set_add(wanted, scalar.value) }
    for scalar in CharacterRepertoire.inEveryFont { hb_set_add(wanted, scalar.value) }
    hb_subset_input_set_flags(
      input,
      HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    if isTypeface {
      let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
      hb_set_clear(features)
      for feature in ["kern", "mark", "mkmk", "halt", "pwid"] {
        hb_set_add(features, hb_tag_from_string(feature, 4))
      }
      let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
      for table in ["BASE", "VORG", "vhea", "vmtx"] {
        hb_set_add(dropped, hb_tag_from_string(table, 4))
      }
    }
    guard let subset = hb_subset_or_fail(face, input) else { return nil }
    defer { hb_face_destroy(subset) }
    let blob = hb_face_reference_blob(subset)
    hb_blob_make_immutable(blob)
    return blob
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
