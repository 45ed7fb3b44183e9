/// An address that a PDF may lead to: http and https only.
enum LinkTarget {
  /// `address` in the words of cairo's link tag, or nil for any other scheme. Relative addresses
  /// are those of the folder `site`; without one they mean nothing in a file that travels.
  ///
  /// Everything that could end the tag's string, or PDF's, is percent-encoded.
  static func attributes(for address: String, in site: String? = nil) -> String? {
    var address = address
    if let site, !address.contains(":"), !address.hasPrefix("/") { address = site + address }
    let lowered = address.lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
    let plain = Set("-._~:/?#[]@!$&*+,;=%".utf8)
    var uri = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where plain.contains(byte):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return "uri='\(uri)'"
  }
}
