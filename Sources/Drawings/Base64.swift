extension [UInt8] {
  /// Appends `data` in base 64 (RFC 4648), padded.
  mutating func append(base64 data: [UInt8]) {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for start in stride(from: 0, to: data.count, by: 3) {
      let count = Swift.min(3, data.count - start)
      var bits = 0
      for index in 0..<3 {
        bits = bits << 8 | (index < count ? Int(data[start + index]) : 0)
      }
      for index in 0..<4 {
        append(index <= count ? letters[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
  }
}
