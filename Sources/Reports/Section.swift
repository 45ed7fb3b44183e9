import Drawings

/// A titled part of a report. Its content is made of a few kinds of ``Content``, so that a new
/// section needs no change in any writer.
public struct Section: Hashable, Sendable {
  /// Stable and unique in a report: `scorecard`. Used as anchor.
  public var id: String
  public var title: String
  /// The sentence that says the section's message, or nil where the title says it all.
  public var message: String?
  public var content: [Content]
  /// Whether it is a sheet of its own on paper.
  public var startsPage: Bool
  /// Whether its sheets of paper lie on their long side.
  public var isLandscape: Bool

  public init(
    id: String, title: String, message: String? = nil, content: [Content],
    startsPage: Bool = false, isLandscape: Bool = false
  ) {
    self.startsPage = startsPage
    self.isLandscape = isLandscape
    self.id = id
    self.title = title
    self.message = message
    self.content = content
  }
}

/// What sections are made of. Closed: every writer switches over all of it.
public enum Content: Hashable, Sendable {
  case headline(Headline)
  case paragraph(String)
  case table(ReportTable)
  /// Figures of half width stand side by side in pairs, others one below the other.
  case figures([Figure])
  case definitions([Definition])
}

/// The first thing a reader sees: the message, the score and where it stands.
public struct Headline: Hashable, Sendable {
  /// One or two sentences that say how it went.
  public var message: String
  /// The card's score: `87.4`, or an en dash where nothing was measured.
  public var score: String
  /// What the score is: `综合得分`.
  public var scoreLabel: String
  /// `A`, or an en dash.
  public var grade: String
  public var gradeLabel: String
  /// A few key figures with their comparison, most important first; at most four.
  public var figures: [KeyFigure]

  public init(
    message: String, score: String, scoreLabel: String, grade: String, gradeLabel: String,
    figures: [KeyFigure]
  ) {
    self.message = message
    self.score = score
    self.scoreLabel = scoreLabel
    self.grade = grade
    self.gradeLabel = gradeLabel
    self.figures = figures
  }
}

/// A figure that is set large, with what it is and how it compares.
public struct KeyFigure: Hashable, Sendable {
  public var label: String
  public var value: String
  /// `环比 +3.2%`; nil where there is nothing to compare with.
  public var comparison: String?
  public var tone: Tone

  public init(label: String, value: String, comparison: String?, tone: Tone = .plain) {
    self.label = label
    self.value = value
    self.comparison = comparison
    self.tone = tone
  }
}

/// Whether something is good or bad for the reader; never told by colour alone.
public enum Tone: String, Hashable, Sendable {
  case plain, muted, good, bad
}

/// A chart with its title.
public struct Figure: Hashable, Sendable {
  public enum Width: String, Hashable, Sendable {
    case full, half
  }

  /// Unique in a report.
  public var id: String
  /// Who, what (unit), when.
  public var title: String
  /// What the picture says, in a sentence; nil where it only shows.
  public var message: String?
  public var width: Width
  /// As wide as `Figure.points(of: width)`; its `summary` is the alternative text.
  public var drawing: Drawing

  public init(id: String, title: String, message: String?, width: Width, drawing: Drawing) {
    self.id = id
    self.title = title
    self.message = message
    self.width = width
    self.drawing = drawing
  }

  /// The width in points that a figure is drawn with: the A4 text block is 493 points wide.
  public static func points(of width: Width) -> Double {
    switch width {
    case .full: 493
    case .half: 238
    }
  }
}

/// A term of the method and how it was made.
public struct Definition: Hashable, Sendable {
  /// Unique in a report: a KPI's id.
  public var id: String
  public var term: String
  public var text: String
  /// The formula with this report's numbers: `¥1,234,000 ÷ ¥1,000,000 = 123.4%`.
  public var working: String?
  /// The page that tells more, relative to the period's folder; nil where there is none.
  public var path: String?
  /// How the figure came about, which a site unfolds and paper has no room for.
  public var trace: Trace?

  /// The rows behind a figure, under a heading.
  public struct Trace: Hashable, Sendable {
    public var title: String
    public var explanation: Explanation

    public init(title: String, explanation: Explanation) {
      self.title = title
      self.explanation = explanation
    }
  }

  public init(
    id: String, term: String, text: String, working: String?, path: String? = nil,
    trace: Trace? = nil
  ) {
    self.id = id
    self.term = term
    self.text = text
    self.working = working
    self.path = path
    self.trace = trace
  }
}
