import Drawings

extension Drawing {
  /// The drawing with links that lead on from a page: those inside the site are relative to the
  /// period's folder, to which `root` leads.
  func linked(from root: String) -> Drawing {
    guard marks.contains(where: \.leadsSomewhere) else { return self }
    var drawing = self
    drawing.marks = marks.map { $0.linked(from: root) }
    return drawing
  }
}

extension Mark {
  var leadsSomewhere: Bool {
    switch self {
    case .link: true
    case .block(_, let marks): marks.contains(where: \.leadsSomewhere)
    case .drawing(let drawing, _): drawing.marks.contains(where: \.leadsSomewhere)
    case .box, .line, .polyline, .polygon, .circle, .text, .image: false
    }
  }

  func linked(from root: String) -> Mark {
    switch self {
    case .link(let address, let marks):
      let isAbsolute = address.hasPrefix("https://") || address.hasPrefix("mailto:")
      return .link(
        to: isAbsolute ? address : Address.encoded(root + address),
        marks.map { $0.linked(from: root) })
    case .block(let block, let marks): return .block(block, marks.map { $0.linked(from: root) })
    case .drawing(let drawing, let at): return .drawing(drawing.linked(from: root), at: at)
    case .box, .line, .polyline, .polygon, .circle, .text, .image: return self
    }
  }
}
