/// A picture that came as a file, such as an organization's logo.
///
/// Not for charts: those are drawings, whose text can be read and whose inks a theme decides.
public struct Picture: Hashable, Sendable {
  public enum Format: String, Hashable, Sendable {
    case png, svg

    /// As HTTP and HTML name it.
    public var mediaType: String {
      switch self {
      case .png: "image/png"
      case .svg: "image/svg+xml"
      }
    }
  }

  public let format: Format
  /// The whole file.
  public let bytes: [UInt8]
  /// Width and height in pixels, both above zero; what counts is their proportion.
  public let size: Size

  public init(format: Format, bytes: [UInt8], size: Size) {
    precondition(size.width > 0 && size.height > 0, "a picture has an extent")
    self.format = format
    self.bytes = bytes
    self.size = size
  }

  /// The largest size in points with the picture's proportion that lies within `room`.
  public func fitted(to room: Size) -> Size {
    let factor = min(room.width / size.width, room.height / size.height)
    return Size(size.width * factor, size.height * factor)
  }
}
