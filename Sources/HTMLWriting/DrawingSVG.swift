import Drawings

extension Drawing {
  func svg(idPrefix: String) -> String {
    var t = "<svg class=\"drawing\" role=\"img\" viewBox=\"0 0 \(Int(size.width)) \(Int(size.height))\" width=\"\(Int(size.width))\" height=\"\(Int(size.height))\"><title>\(EscapedText().escapeText(title))</title>"
    for m in marks { switch m {
      case .box(let b, let f, _): let k = switch f { case .solid(let i): "f-\(i.rawValue)"; case .hatched(let i): "f-\(i.rawValue)"; case .none: "" }
        t += "<rect class=\"\(k)\" x=\"\(b.x)\" y=\"\(b.y)\" width=\"\(b.width)\" height=\"\(b.height)\"/>"
      case .line(let a, let b, let s): t += "<line class=\"s-\(s.ink.rawValue)\" x1=\"\(a.x)\" y1=\"\(a.y)\" x2=\"\(b.x)\" y2=\"\(b.y)\" stroke-width=\"\(s.width)\"/>"
      case .text(let s, let p, let st, let a, let i): t += "<text class=\"f-\(i.rawValue)\" x=\"\(p.x)\" y=\"\(p.y)\" font-size=\"\(st.size)\" text-anchor=\"\(a.rawValue)\">\(EscapedText().escapeText(s))</text>"
      default: break } }
    return t + "</svg>"
  }
}
