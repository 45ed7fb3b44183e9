import Drawings

/// The five steps that a heat map's levels are told apart by.
///
/// No two of them are as light, so that greyscale print tells good from bad too: what is bad is
/// darkest, what is neither is paper.
enum HeatLevel: Int, CaseIterable {
  case worst = -2
  case bad, neither, good, best

  /// A level from −1 to 1; what is beyond is at the end.
  init(_ level: Double) {
    switch level {
    case ..<(-0.6): self = .worst
    case ..<(-0.2): self = .bad
    case ...0.2: self = .neither
    case ...0.6: self = .good
    default: self = .best
    }
  }

  var fill: Fill {
    switch self {
    case .worst: .tinted(.bad, 1)
    case .bad: .tinted(.bad, 0.5)
    case .neither: .none
    case .good: .tinted(.good, 0.14)
    case .best: .tinted(.good, 0.3)
    }
  }

  /// Of a text on the fill.
  var textInk: Ink { self == .worst ? .paper : .text }
}
