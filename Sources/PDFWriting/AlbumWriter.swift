import CairoCanvas
import Drawings
import Reports

/// Writes an album as one PDF.
///
///     let bytes = try AlbumWriter(engine: engine).bytes(of: album)
public struct AlbumWriter {
  private let engine: TypeEngine
  private let fonts: RememberedLines
  private let creator: String

  public init(engine: TypeEngine, creator: String = "Scorebook") {
    self.engine = engine
    fonts = RememberedLines(engine)
    self.creator = creator
  }

  /// A part as it is laid out, and the line of the contents that leads to each of its places.
  private struct Laid {
    var pages: [Drawing]
    var palette: Palette
    var places: [(line: BookLine, page: Int, y: Double)]
  }

  /// The whole file; the same album gives the same bytes.
  ///
  /// Throws `CanvasError` where Cairo cannot write.
  public func bytes(of album: Album) throws(CanvasError) -> [UInt8] {
    var parts: [Laid] = []
    var next = 1
    for (index, part) in album.parts.enumerated() {
      parts.append(laid(part, at: index, from: next))
      next += parts[index].pages.count
    }
    let front = BookFront(
      of: Book(
        language: .chinese, organization: album.author, title: album.title, period: "",
        details: [], provenance: [], contents: album.contents, chapters: [], asOf: album.asOf),
      fonts: fonts)
    let lines = parts.flatMap { $0.places.map(\.line) }
    let stream = try PDFStream(
      PDFDocument(
        title: album.title, author: album.author, creator: creator, day: album.asOf.description,
        pages: []), painter: PDFPainter(engine), paths: lines.map(\.path))
    var outline: [OutlineEntry] = []
    let contents = front.contents(lines, from: 1)
    for (index, page) in contents.enumerated() {
      stream.add(page, label: BookFront.roman(index + 1))
    }
    if !contents.isEmpty { outline.append(OutlineEntry(album.contents, page: 0)) }
    var number = 0
    for part in parts {
      for (index, page) in part.pages.enumerated() {
        let places = part.places.filter { $0.page == index }
        stream.add(
          page, label: String(number + 1),
          destinations: places.map { PDFStream.Destination(path: $0.line.path, y: $0.y) },
          palette: part.palette)
        outline += places.map {
          OutlineEntry(
            $0.line.title, page: contents.count + number, y: $0.y, level: $0.line.level)
        }
        number += 1
      }
    }
    return try stream.finish(outline: outline)
  }

  private func laid(_ part: Album.Part, at index: Int, from first: Int) -> Laid {
    let laid = ReportPages(of: part.report, fonts: fonts, numbered: .book(from: first))
    let pages = part.most.map { Array(laid.pages.prefix($0)) } ?? laid.pages
    var places: [(line: BookLine, page: Int, y: Double)] = []
    for (place, entry) in laid.outline.enumerated() where entry.page < pages.count {
      guard place == 0 || part.tellsSections else { continue }
      places.append(
        (
          BookLine(
            title: place == 0 ? part.title : entry.title, level: min(place, 1),
            page: first + entry.page, path: "part-\(index)/\(place)"), entry.page, entry.y
        ))
    }
    return Laid(pages: pages, palette: part.palette, places: places)
  }
}
