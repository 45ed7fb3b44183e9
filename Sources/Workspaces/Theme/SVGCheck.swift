import CExpat
import Foundation
import Problems

/// Looks for what an SVG may hold besides a picture: scripts, references to the outside, text in
/// fonts that a reader may not have.
///
/// The site shows a logo in an `img`, which runs and fetches nothing, and so does the program that
/// prints it; a logo with such things would look different from place to place.
final class SVGCheck {
  private var reason: Phrase?
  private var help: Phrase?
  /// All text in it, style sheets among it; a parser hands text over in pieces.
  private var text: [UInt8] = []

  /// What is wrong with the file and what can be done; nil where it is a picture only.
  static func fault(in bytes: [UInt8]) -> (reason: Phrase, help: Phrase?)? {
    guard let parser = XML_ParserCreate(nil) else {
      return (Phrase("there is no memory for it", "内存不足"), nil)
    }
    defer { XML_ParserFree(parser) }
    let check = SVGCheck()
    XML_SetUserData(parser, Unmanaged.passUnretained(check).toOpaque())
    check.listen(to: parser)
    let status = bytes.withUnsafeBytes {
      XML_Parse(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 1)
    }
    check.lookForReferences(in: String(decoding: check.text, as: UTF8.self))
    if let reason = check.reason { return (reason, check.help) }
    guard status == XML_STATUS_OK else {
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
      let line = XML_GetCurrentLineNumber(parser)
      return (
        Phrase("it is damaged: line \(line), \(words)", "文件已损坏：第 \(line) 行，\(words)"), nil
      )
    }
    return nil
  }

  private func listen(to parser: XML_Parser) {
    XML_SetStartElementHandler(parser) { data, name, attributes in
      guard let data, let name else { return }
      let check = Unmanaged<SVGCheck>.fromOpaque(data).takeUnretainedValue()
      check.enter(String(cString: name))
      var index = 0
      while let key = attributes?[index], let value = attributes?[index + 1] {
        check.look(at: String(cString: value), of: String(cString: key))
        index += 2
      }
    }
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let data, let text else { return }
      Unmanaged<SVGCheck>.fromOpaque(data).takeUnretainedValue().text
        .append(contentsOf: UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, hasDeclarations in
      guard let data, hasDeclarations != 0 else { return }
      Unmanaged<SVGCheck>.fromOpaque(data).takeUnretainedValue().tell(
        Phrase("it declares entities", "其中声明了实体"))
    }
    XML_SetProcessingInstructionHandler(parser) { data, target, _ in
      guard let data, let target, String(cString: target) == "xml-stylesheet" else { return }
      Unmanaged<SVGCheck>.fromOpaque(data).takeUnretainedValue().tellOutside()
    }
  }

  private func enter(_ name: String) {
    switch SVGCheck.localName(name) {
    case "script", "handler", "listener": tellScript()
    case "foreignobject", "iframe", "audio", "video": tellOutside()
    case "text":
      tell(
        Phrase("it holds text, which needs a font", "其中含有文字，需要字体"),
        Phrase("save its text as paths", "请先把文字转为路径（轮廓）"))
    default: break
    }
  }

  private func look(at value: String, of name: String) {
    let name = SVGCheck.localName(name)
    if name.hasPrefix("on") { tellScript() }
    if name == "href" || name == "src" {
      let isInside =
        value.hasPrefix("#") || value.hasPrefix("data:image/png;")
        || value.hasPrefix("data:image/jpeg;")
      if !isInside { tellOutside() }
    }
    lookForReferences(in: value)
  }

  /// Of style sheets and of attributes that take CSS.
  private func lookForReferences(in text: String) {
    let lowered = text.lowercased()
    if lowered.contains("javascript:") { tellScript() }
    if lowered.contains("@import") { tellOutside() }
    for part in lowered.components(separatedBy: "url(").dropFirst() {
      let target = part.drop { $0 == " " || $0 == "\"" || $0 == "'" }
      if target.first != "#" { tellOutside() }
    }
  }

  private func tellScript() {
    tell(
      Phrase("it holds a script", "其中含有脚本"), Phrase("save it as plain SVG", "请另存为普通 SVG"))
  }

  private func tellOutside() {
    tell(
      Phrase("it refers to something outside of it", "其中引用了外部内容"),
      Phrase(
        "save it as plain SVG that holds all it needs", "请另存为不依赖外部内容的普通 SVG"))
  }

  /// The first fault is told.
  private func tell(_ reason: Phrase, _ help: Phrase? = nil) {
    guard self.reason == nil else { return }
    self.reason = reason
    self.help = help
  }

  private static func localName(_ name: String) -> String {
    (name.split(separator: ":").last.map(String.init) ?? name).lowercased()
  }
}
