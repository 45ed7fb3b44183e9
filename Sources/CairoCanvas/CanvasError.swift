/// Why fonts or pages could not be made.
public enum CanvasError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text typeface is not installed; `package` is the Debian package that holds it.
  case fontNotInstalled(family: String, weight: String, package: String)
  /// A font file that fontconfig names cannot be read or subset.
  case fontUnusable(file: String)
  /// Memory for font files could not be had.
  case noMemoryFile
  /// A document without pages.
  case noPages
  /// Cairo's own words.
  case drawing(String)

  public var description: String {
    switch self {
    case .fontNotInstalled(let family, let weight, let package):
      "the font \(family) (\(weight)) is not installed; install the package \(package)"
    case .fontUnusable(let file):
      "the font file \(file) cannot be read"
    case .noMemoryFile:
      "no memory for font files"
    case .noPages:
      "a document needs at least one page"
    case .drawing(let words):
      "the page cannot be drawn: \(words)"
    }
  }
}
