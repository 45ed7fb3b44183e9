import Drawings

/// What is wrong with how a chart is laid out, as sentences; empty for a good one.
func layoutProblems(of drawing: Drawing) -> [String] {
  let fonts = FixedWidthFonts()
  let page = Box(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
  var problems: [String] = []
  guard let ink = drawing.inkBounds(fonts: fonts) else { return ["nothing is drawn"] }
  if !page.grown(by: 0.01).contains(ink) { problems.append("ink \(ink) leaves \(page)") }
  let texts = drawing.placedTexts(fonts: fonts)
  for (index, text) in texts.enumerated() {
    for other in texts[(index + 1)...] where text.box.grown(by: -0.02).overlaps(other.box) {
      problems.append("'\(text.text)' overlaps '\(other.text)'")
    }
    for bar in bars(of: drawing) where text.box.grown(by: -0.02).overlaps(bar) {
      problems.append("'\(text.text)' overlaps a bar")
    }
  }
  return problems
}

/// The boxes with a dark fill, in painting order.
func bars(of drawing: Drawing, _ inks: Set<Ink> = [.actual, .previous, .own, .good, .bad]) -> [Box]
{
  drawing.marks.compactMap { mark in
    guard case .box(let box, .solid(let ink), _) = mark, inks.contains(ink) else { return nil }
    return box
  }
}

/// Whether `lengths` in points are as `values` to each other, whatever their sign.
func areProportional(_ lengths: [Double], _ values: [Double]) -> Bool {
  guard lengths.count == values.count else { return false }
  let longest = lengths.max() ?? 0
  let largest = values.map(\.magnitude).max() ?? 0
  if largest == 0 { return longest == 0 }
  return zip(lengths, values).allSatisfy {
    abs($0 - longest * ($1.magnitude / largest)) < 1e-6
  }
}
