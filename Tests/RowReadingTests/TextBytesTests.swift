import Testing

@testable import RowReading

struct TextBytesTests {
  func read(_ bytes: [UInt8], as encoding: TextEncoding? = nil, step: Int = 1 << 16)
    -> (text: String, encoding: TextEncoding?, broken: BrokenCharacters?)
  {
    let source = TextBytes(SteppedBytes(bytes, step: step), encoding: encoding)
    let found = text(source, step: step)
    #expect(source.failure == nil)
    return (found, source.encoding, source.brokenCharacters)
  }

  @Test func `GB18030 is known by its bytes, with four-byte characters and the euro`() {
    let found = read(EncodedSample.gb18030)
    #expect(found.text == EncodedSample.text)
    #expect(found.encoding == .gb18030)
    #expect(found.broken == nil)
  }

  @Test func `UTF-8 is known by its bytes`() {
    let found = read(Array(EncodedSample.text.utf8))
    #expect(found.text == EncodedSample.text)
    #expect(found.encoding == .utf8)
  }

  @Test func `plain ASCII says nothing of its encoding`() {
    let found = read(Array("id,name\nR1,Li\n".utf8))
    #expect(found.text == "id,name\nR1,Li\n")
    #expect(found.encoding == nil)
    #expect(read([]).encoding == nil)
  }

  @Test(arguments: [false, true])
  func `UTF-16 is known by its mark, or without one by its NULs`(isBig: Bool) {
    let encoding: TextEncoding = isBig ? .utf16BigEndian : .utf16LittleEndian
    for sample in [EncodedSample.text, "一一一,一一,一\n1,2,3\n", "a,b\n1,2\n"] {
      let bare = read(EncodedSample.utf16(sample, isBig: isBig))
      #expect(bare.text == sample)
      #expect(bare.encoding == encoding)
      let marked = read(EncodedSample.utf16("\u{FEFF}" + sample, isBig: isBig))
      #expect(marked.text == "\u{FEFF}" + sample)
      #expect(marked.encoding == encoding)
    }
  }

  @Test func `where the bytes are cut changes nothing`() {
    let texts: [[UInt8]] = [
      EncodedSample.gb18030, Array(EncodedSample.text.utf8),
      EncodedSample.utf16(EncodedSample.text, isBig: false),
      EncodedSample.utf16(EncodedSample.text, isBig: true),
    ]
    for bytes in texts {
      for step in 1...40 { #expect(read(bytes, step: step).text == EncodedSample.text) }
    }
    for shift in 0..<40 {
      let ascii = String(repeating: "x", count: shift)
      for encoding in [TextEncoding.gb18030, .utf16LittleEndian] {
        let bytes =
          encoding == .gb18030
          ? Array(ascii.utf8) + EncodedSample.gb18030
          : EncodedSample.utf16(ascii + EncodedSample.text, isBig: false)
        let source = try? TranscodedBytes(MemoryBytes(bytes), from: encoding, chunk: 16)
        #expect(source.map { text($0) } == ascii + EncodedSample.text)
      }
    }
  }

  @Test func `a first Chinese character behind megabytes of ASCII is still noticed`() {
    let ascii = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
    let found = read(ascii + EncodedSample.gb18030)
    #expect(found.encoding == .gb18030)
    #expect(found.text.hasSuffix("x" + EncodedSample.text))
    #expect(read(ascii + Array("李".utf8)).encoding == .utf8)
  }

  @Test func `a character that the look at a text cuts is no damage`() {
    for shift in 0..<4 {
      let ascii = String(repeating: "x", count: shift)
      let long = "李" + ascii + String(repeating: "李", count: 400_000)
      #expect(read(Array(long.utf8)).encoding == .utf8)
      let pair: [UInt8] = [0xC0, 0xEE]
      let gb18030 = pair + Array(ascii.utf8) + (0..<600_000).flatMap { _ in pair }
      #expect(read(gb18030).encoding == .gb18030)
    }
  }

  @Test func `bytes that mean nothing become a mark, and are counted`() {
    let gb18030: [UInt8] = [0x61, 0xC0, 0xEE, 0xFF, 0x2C, 0x81, 0x2C, 0x62, 0xC0]
    let found = read(gb18030, as: .gb18030)
    #expect(found.text == "a李�,�,b�")
    #expect(found.broken == BrokenCharacters(count: 3, offset: 3))
    let utf16 = read([0x61, 0, 0x00, 0xD8, 0x62, 0, 0x63], as: .utf16LittleEndian)
    #expect(utf16.text == "a�b�")
    #expect(utf16.broken == BrokenCharacters(count: 2, offset: 2))
  }

  @Test func `what is neither UTF-8 nor GB18030 is UTF-8 with damage`() {
    let found = read(Array("李,".utf8) + [0xFF, 0x2C, 0xE6, 0x0A])
    #expect(found.encoding == .utf8)
    #expect(found.text == "李,�,�\n")
  }

  @Test func `the euro of Windows is one byte`() {
    #expect(read([0x80, 0x2C, 0xC0, 0xEE]).text == "€,李")
  }

  @Test func `an encoding that is given wins over the bytes`() {
    let bytes = Array("李娜".utf8)
    #expect(read(bytes).text == "李娜")
    #expect(read(bytes, as: .gb18030).text.hasPrefix("鏉庡"))
    #expect(read(EncodedSample.gb18030, as: .utf8).encoding == .utf8)
  }
}
