import Drawings
import Quantities

/// A table of worded cells; rows and columns come sorted.
public struct ReportTable: Hashable, Sendable {
  public enum Alignment: String, Hashable, Sendable {
    case leading, trailing, center
  }

  public struct Column: Hashable, Sendable {
    /// Stable and unique in the table: `actual`.
    public var id: String
    /// With the unit, where all cells share one: `销售额（万元）`.
    public var title: String
    public var alignment: Alignment
    /// Share of the table's width; only the proportion between columns counts.
    public var width: Double

    public init(id: String, title: String, alignment: Alignment = .leading, width: Double = 1) {
      self.id = id
      self.title = title
      self.alignment = alignment
      self.width = width
    }
  }

  public enum Emphasis: String, Hashable, Sendable {
    /// An ordinary row.
    case normal
    /// The reader's own row.
    case own
    /// A row that names and sums up those below it.
    case group
    /// A total under a rule.
    case total
    /// A row for information that does not count, set in secondary ink.
    case muted
  }

  public struct Row: Hashable, Sendable {
    /// Stable and unique in the table: a KPI's or rep's id.
    public var id: String
    public var emphasis: Emphasis
    /// One for each column.
    public var cells: [Cell]

    public init(id: String, emphasis: Emphasis = .normal, cells: [Cell]) {
      self.id = id
      self.emphasis = emphasis
      self.cells = cells
    }
  }

  public struct Cell: Hashable, Sendable {
    public var text: String
    /// A second, smaller line: a reason, a Latin name.
    public var note: String?
    public var tone: Tone
    /// A page of the same site, relative to the period's folder.
    public var path: String?
    /// A small picture instead of text, such as a bullet; `text` then says the same.
    public var drawing: Drawing?
    /// The value before it was rounded and worded: in units of currency, or as a ratio.
    public var exact: Fraction?

    public init(
      _ text: String, note: String? = nil, tone: Tone = .plain, path: String? = nil,
      drawing: Drawing? = nil, exact: Fraction? = nil
    ) {
      self.text = text
      self.note = note
      self.tone = tone
      self.path = path
      self.drawing = drawing
      self.exact = exact
    }
  }

  public var id: String
  public var columns: [Column]
  public var rows: [Row]
  /// Below the table, in small type: how to read it, what shares weights.
  public var notes: [String]

  public init(id: String, columns: [Column], rows: [Row], notes: [String] = []) {
    self.id = id
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}
