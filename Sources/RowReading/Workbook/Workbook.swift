/// The contents of a workbook: its sheets, and what their cells refer to.
final class Workbook {
  struct Sheet {
    let name: String
    let part: String
    let isVisible: Bool
  }

  let archive: Archive
  /// Those with cells, in the order of their tabs, hidden ones too.
  let sheets: [Sheet]
  let dateSystem: SerialDate.System
  let limits: WorkbookLimits
  private let relationships: Relationships

  /// Throws where the file at `path` is another kind of archive.
  init(path: String, limits: WorkbookLimits) throws(RowFailure) {
    self.limits = limits
    archive = try Archive(path: path)
    let root = try Relationships.read(of: "", in: archive, limits: limits)
    let stated = root.part("officeDocument")
    let name = stated ?? "xl/workbook.xml"
    if name.hasSuffix(".bin") { throw .foreign(.binaryWorkbook) }
    guard let part = try archive.part(name, limit: limits.part) else {
      guard name.hasPrefix("xl/"), stated != nil || archive.has("[Content_Types].xml") else {
        throw .foreign(.zip)
      }
      throw .damaged(.workbook, reason: "its part \(name.prefix(200)) is missing")
    }
    let contents = WorkbookContents()
    try XMLStream(part, name: "workbook.xml", content: contents).finish()
    guard contents.isWorkbook else { throw .foreign(.zip) }
    relationships = try Relationships.read(of: name, in: archive, limits: limits)
    dateSystem = contents.dateSystem
    var sheets: [Sheet] = []
    for entry in contents.entries {
      guard let target = relationships.targets[entry.relationship] else { continue }
      guard target.kind == "worksheet" else { continue }
      sheets.append(Sheet(name: entry.name, part: target.part, isVisible: entry.isVisible))
    }
    self.sheets = sheets
  }

  /// The sheet that is asked for, and the first visible one where none is.
  func sheet(_ part: RowOptions.Part?) throws(RowFailure) -> Sheet {
    let names = sheets.map(\.name)
    switch part {
    case nil:
      guard let sheet = sheets.first(where: \.isVisible) ?? sheets.first else { throw .empty }
      return sheet
    case .number(let number):
      guard sheets.indices.contains(number - 1) else {
        throw .noSuchPart("\(number)", parts: names)
      }
      return sheets[number - 1]
    case .named(let name):
      // No two sheets of a workbook differ in case only.
      let lower = name.lowercased()
      let match =
        sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == lower }
      guard let match else { throw .noSuchPart(name, parts: names) }
      return match
    case .query(let query): throw .noSuchPart(query, parts: names)
    }
  }

  /// The part of a sheet, from its beginning.
  func open(_ sheet: Sheet) throws(RowFailure) -> ArchivePart {
    guard let part = try archive.part(sheet.part, limit: limits.sheet) else {
      throw .damaged(.workbook, reason: "its part \(sheet.part.prefix(200)) is missing")
    }
    return part
  }

  func sharedTexts() throws(RowFailure) -> SharedTexts {
    let texts = SharedTexts(limits: limits)
    if let name = relationships.part("sharedStrings"),
      let part = try archive.part(name, limit: limits.sharedTexts)
    {
      try XMLStream(part, name: "sharedStrings.xml", content: texts).finish()
    }
    return texts
  }

  func numberFormats() throws(RowFailure) -> [NumberFormats.Format] {
    let formats = NumberFormats()
    if let name = relationships.part("styles"),
      let part = try archive.part(name, limit: limits.part)
    {
      try XMLStream(part, name: "styles.xml", content: formats).finish()
    }
    return formats.formats
  }
}

/// What the main part of a workbook says.
private final class WorkbookContents: XMLContent {
  struct Entry {
    let name: String
    let relationship: String
    let isVisible: Bool
  }

  private(set) var isWorkbook = false
  private(set) var entries: [Entry] = []
  private(set) var dateSystem = SerialDate.System.from1900
  private var isInside = false

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if !isInside { isWorkbook = name == "workbook" }
    isInside = true
    if name == "workbookPr" {
      let flag = attributes["date1904"]
      if flag == "1" || flag == "true" { dateSystem = .from1904 }
    } else if name == "sheet", let sheet = attributes["name"], let id = attributes["id"] {
      let isVisible = attributes["state"] ?? "visible" == "visible"
      entries.append(Entry(name: sheet, relationship: id, isVisible: isVisible))
    }
  }
}
