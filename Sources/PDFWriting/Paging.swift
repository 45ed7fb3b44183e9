import Drawings

/// Which band stands where.
struct Paging {
  struct Placed {
    var band: Band
    /// Its top in points from the text block's top.
    var y: Double
  }

  struct Page {
    let sheet: Sheet
    var bands: [Placed] = []

    /// How many points of it are taken by more than white space.
    var filled: Double { bands.reduce(0) { $0 + $1.band.height } }
  }

  /// How generous pages are.
  struct Manner {
    /// White space in points above bands, by `Band.Space`.
    var spaces: [Double]
    /// Bonds as weak as this break where a page ends.
    var breaks: Band.Bond

    func height(of space: Band.Space) -> Double {
      switch space {
      case .none: 0
      case .small: spaces[0]
      case .medium: spaces[1]
      case .large: spaces[2]
      }
    }

    /// From the most generous to the tightest.
    static let all = [
      Manner(spaces: [4, 12, 24], breaks: .free), Manner(spaces: [4, 12, 20], breaks: .whole),
      Manner(spaces: [4, 8, 12], breaks: .free), Manner(spaces: [4, 8, 12], breaks: .whole),
      Manner(spaces: [4, 6, 8], breaks: .free),
    ]
  }

  private(set) var pages: [Page]
  private let flow: Flow
  private let manner: Manner
  private var y = 0.0

  /// The bands of a report's `flow` on as few pages as there can be, in the most generous manner that
  /// makes so few.
  static func pages(of flow: Flow) -> [Page] {
    var best: [Page] = []
    for manner in Manner.all {
      let pages = Paging(of: flow, in: manner).pages
      if best.isEmpty || pages.count < best.count { best = pages }
      if best.count == 1 { break }
    }
    return best
  }

  private init(of flow: Flow, in manner: Manner) {
    self.flow = flow
    self.manner = manner
    pages = [Page(sheet: flow.bands.first?.sheet ?? Sheet(.a4))]
    var bands = flow.bands
    if let closing = flow.closing {
      if let last = bands.indices.last { bands[last].bond = .company }
      bands.append(closing)
    }
    place(bands[...], breaks: manner.breaks)
    for index in pages.indices { spread(&pages[index], isLast: index == pages.count - 1) }
    if let closing = flow.closing, let last = pages.indices.last {
      pages[last].bands[pages[last].bands.count - 1].y = pages[last].sheet.height - closing.height
    }
  }

  /// Places runs of bands that stay together, each on a new page where this one is too full.
  private mutating func place(_ bands: ArraySlice<Band>, breaks: Band.Bond) {
    var start = bands.startIndex
    while start < bands.endIndex {
      var end = start
      while end + 1 < bands.endIndex, bands[end].bond > breaks, !bands[end + 1].startsPage {
        end += 1
      }
      if bands[start].startsPage { begin(with: bands[start]) }
      let run = bands[start...end]
      if height(of: run, below: y) > room {
        if let stronger = Band.Bond(rawValue: breaks.rawValue + 1), isTooLong(run) {
          place(run, breaks: stronger)
          start = end + 1
          continue
        }
        begin(with: bands[start])
      }
      for band in run { append(band) }
      start = end + 1
    }
  }

  private var room: Double { pages[pages.count - 1].sheet.height - y + 0.01 }

  /// - Parameter y: how much of the page is taken; white space needs something above it.
  private func height(of run: ArraySlice<Band>, below y: Double) -> Double {
    var height = 0.0
    for band in run {
      height += (y + height > 0 ? manner.height(of: band.space) : 0) + band.height
    }
    return height
  }

  /// Whether `run` does not even fit on a page of its own.
  private func isTooLong(_ run: ArraySlice<Band>) -> Bool {
    guard let first = run.first else { return false }
    let head = first.head.map { flow.heads[$0] } ?? []
    let above = height(of: head[...], below: 0)
    return above + height(of: run, below: above) > first.sheet.height
  }

  private mutating func begin(with band: Band) {
    guard y > 0 else { return }
    pages.append(Page(sheet: band.sheet))
    y = 0
    guard let head = band.head else { return }
    for band in flow.heads[head] { append(band) }
  }

  private mutating func append(_ band: Band) {
    if y > 0 { y += manner.height(of: band.space) }
    pages[pages.count - 1].bands.append(Placed(band: band, y: y))
    y += band.height
  }

  /// Shares out what is left at a page's end between the sections on it.
  private func spread(_ page: inout Page, isLast: Bool) {
    guard let last = page.bands.last else { return }
    let left = page.sheet.height - last.y - last.band.height
    // A last page that is far from full ends where its text ends.
    if isLast, left > 0.15 * page.sheet.height { return }
    let gaps = page.bands.dropFirst().count { $0.band.space == .large }
    guard gaps > 0 else { return }
    let share = min((left / Double(gaps) / Sheet.grid).rounded(.down) * Sheet.grid, 16)
    var offset = 0.0
    for index in page.bands.indices.dropFirst() {
      if page.bands[index].band.space == .large { offset += share }
      page.bands[index].y += offset
    }
  }
}
