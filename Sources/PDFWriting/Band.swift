import Drawings

/// A strip of the text block that is laid out and never split: a line of a paragraph, a table's
/// row, a pair of figures.
///
/// Marks count from the band's top left corner.
struct Band {
  /// Marks of one structure block.
  struct Piece {
    /// Nil for rules and other decoration.
    var block: Block?
    var marks: [Mark]
  }

  /// White space above a band that is not the first of its page.
  enum Space {
    case none
    /// Between the lines of one thing and the next of its kind.
    case small
    /// Between the things in a section.
    case medium
    /// Between sections.
    case large
  }

  var height: Double
  var space: Space = .none
  var pieces: [Piece]
  /// How firmly it stays on one page with the next band.
  var bond: Bond = .free
  /// Whether a rule runs along its top where it is not the first of its page.
  var hasRule = false
  /// Whether a page begins with it.
  var startsPage = false
  /// What it was laid out for.
  var sheet = Sheet(.a4)
  /// Whether the first piece belongs to the block that ended the band before it.
  var continues = false
  /// Which of `Flow.heads` is repeated where a page begins with this band.
  var head: Int?
  /// The title that the document's outline has for this band.
  var outlineTitle: String?

  /// Why a page should not end between a band and the next, weakest reason first.
  enum Bond: Int, Comparable {
    case free
    /// A short table is kept whole where that costs no page.
    case whole
    /// No single line or row stands alone at a page's end or start.
    case company
    /// A heading stays with what it heads.
    case heading

    static func < (a: Bond, b: Bond) -> Bool { a.rawValue < b.rawValue }
  }

  /// Whether there is more in it than a heading.
  var saysSomething: Bool { pieces.contains { $0.block != .heading && !$0.marks.isEmpty } }

  init(height: Double, space: Space = .none, block: Block?, marks: [Mark]) {
    self.init(height: height, space: space, pieces: [Piece(block: block, marks: marks)])
  }

  init(height: Double, space: Space = .none, pieces: [Piece]) {
    self.height = height
    self.space = space
    self.pieces = pieces
  }
}

extension [Band] {
  /// How many points high a thing is at most that moves to the next page as a whole; a taller one
  /// would leave too large a hole.
  static var mostWhole: Double { 150 }

  /// Lays the bands from `first` on on `sheet`; a page has one only.
  mutating func lie(on sheet: Sheet, from first: Int) {
    for index in indices[first...] { self[index].sheet = sheet }
    if first > 0, first < count, self[first - 1].sheet != sheet { self[first].startsPage = true }
  }

  /// Keeps the bands of one thing together if it is short.
  ///
  /// - Parameter head: how many points high the bands above are that belong to it.
  mutating func keepWhole(under head: Double = 0) {
    guard reduce(head, { $0 + $1.height }) <= Self.mostWhole else { return }
    for index in indices.dropLast() {
      self[index].bond = Swift.max(self[index].bond, .whole)
    }
  }
}

/// All bands of a report in reading order.
struct Flow {
  var bands: [Band] = []
  /// What is set again above a table that goes on on the next page.
  var heads: [[Band]] = []
  /// What stands at the bottom of the first page, or behind all else where that page has no room.
  var foot: Band?
  /// How many columns short definitions are set in at most.
  let columns: Int
  /// Whether the definitions of a column stand close below each other.
  let stacks: Bool
}
