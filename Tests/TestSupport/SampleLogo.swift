import Foundation

/// A logo of the tests, twice as wide as high: its left half blue, its right half orange.
public enum SampleLogo {
  /// 24 × 12 pixels.
  public static let png: [UInt8] = Array(
    Data(
      base64Encoded: """
        iVBORw0KGgoAAAANSUhEUgAAABgAAAAMCAIAAAD3UuoiAAAAHElEQVR42mNQCT9KEB1y5CGIGEYNGjVo
        1CB8CADoYkyAm8VTlgAAAABJRU5ErkJggg==
        """, options: .ignoreUnknownCharacters) ?? Data())

  /// The same without pixels.
  public static let svg: [UInt8] = Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12">
    <rect width="12" height="12" fill="#2457c5"/><rect x="12" width="12" height="12" fill="#c2410c"/>
    </svg>
    """.utf8)
}
