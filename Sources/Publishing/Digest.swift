import CCrypto

/// SHA-256, by OpenSSL: tells one state of files from another.
struct Digest: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("out of memory") }
    self.context = context
    precondition(
      EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "libcrypto has SHA-256")
  }

  deinit { EVP_MD_CTX_free(context) }

  mutating func add(_ bytes: some Collection<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      _ = EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
    if done == nil { add(Array(bytes)) }
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// 64 hexadecimal digits of everything added; the digest is used up.
  consuming func text() -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    _ = EVP_DigestFinal_ex(context, &bytes, &count)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func text(of bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.add(bytes)
    return digest.text()
  }
}
