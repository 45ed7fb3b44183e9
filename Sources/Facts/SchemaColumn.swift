extension TableSchema {
  /// What the cells of a column are.
  public enum ColumnType: Sendable, Hashable {
    case text
    case day
    /// An amount of money, exact to a millionth.
    case money
    /// A plain number, exact to a millionth.
    case number
    /// A share of a whole, 35 % being 0.35, exact to a millionth.
    case percent
    /// A plain number or, where a percent sign stands behind it, a share.
    case numberOrPercent
    /// The id of a row in another table.
    case reference(TableName)
    /// One of a few words.
    case choice([String])
  }

  /// A column: what it is called, holds and means.
  public struct Column: Sendable, Hashable {
    public let name: String
    public let type: ColumnType
    /// Whether the column must be mapped, unless it is derivable, and no row may leave it empty.
    public let isRequired: Bool
    /// Whether reading finds it out from other tables or columns where no source has it.
    public let isDerivable: Bool
    /// Whether a measure, a report or a check asks for it once ids are linked; the others are
    /// read for what is wrong with them and then forgotten.
    public let isEvaluated: Bool
    public let meaning: Meaning
    /// Cells of the table's example, the last one standing for all rows below it.
    let examples: [String]

    /// Whether a source has to say what fills it.
    public var mustBeMapped: Bool { isRequired && !isDerivable }

    init(
      _ name: String, _ type: ColumnType, required: Bool = false, derivable: Bool = false,
      evaluated: Bool = true, _ english: String, _ chinese: String, example: String...
    ) {
      self.name = name
      self.type = type
      isRequired = required
      isDerivable = derivable
      isEvaluated = evaluated
      meaning = Meaning(english, chinese)
      examples = example
    }
  }
}

extension TableSchema.ColumnType {
  /// The type as the operator is told it.
  public var meaning: Meaning {
    switch self {
    case .text: Meaning("text", "文本")
    case .day: Meaning("day", "日期")
    case .money: Meaning("money", "金额")
    case .number: Meaning("number", "数字")
    case .percent: Meaning("percent", "百分比")
    case .numberOrPercent: Meaning("number or percent", "数字或百分比")
    case .reference(let table): Meaning("id of \(table.rawValue)", "\(table.rawValue) 的 id")
    case .choice(let words):
      Meaning(
        "one of \(words.joined(separator: ", "))", words.joined(separator: "、") + " 之一")
    }
  }
}
