/// Why a file is no picture that can be printed.
public enum PictureFault: Error, Hashable, Sendable {
  case neitherPNGNorSVG
  /// Width or height is beyond `Picture.mostPixels`.
  case tooManyPixels
  /// It says nowhere how wide and high it is, or that is nothing.
  case noSize
  /// The words of the library that reads it.
  case damaged(String)
}
