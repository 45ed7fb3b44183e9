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

    /// - Parameter y: how much of the page is taken; white space needs something above it.
    func height(of run: ArraySlice<Band>, below y: Double) -> Double {
      var height = 0.0
      for band in run {
        height += (y + height > 0 ? self.height(of: band.space) : 0) + band.height
      }
      return height
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
  /// What the first page keeps room for at its bottom.
  private let foot: Band?
  /// The largest part of a page that is empty, as `noteHole` sees it.
  private var largestHole = 0.0
  private var y = 0.0

  /// The bands of a report's `flow` on as few pages as there can be, in the most generous manner that
  /// makes so few and leaves no page with a large hole at its end, or else the least large one.
  static func pages(of flow: Flow) -> [Page] {
    var best: (pages: [Page], hole: Double)?
    for manner in Manner.all {
      let paging = Paging(of: flow, in: manner)
      let (pages, hole) = (paging.pages, paging.largestHole)
      if let best {
        let closesHole = best.hole > mostHole && hole < best.hole
        if pages.count > best.pages.count || pages.count == best.pages.count && !closesHole {
          continue
        }
      }
      best = (pages, hole)
      if pages.count == 1 { break }
    }
    return best?.pages ?? []
  }

  /// The part of a page that may stay empty before a page that would have room for it.
  private static let mostHole = 0.2

  private init(of flow: Flow, in manner: Manner) {
    self.flow = flow
    self.manner = manner
    let sheet = flow.bands.first?.sheet ?? Sheet(.a4)
    pages = [Page(sheet: sheet)]
    var bands = flow.bands
    foot = flow.foot.flatMap { foot in
      let opening = Paging.run(of: bands[...], breaks: .company) + [foot]
      return manner.height(of: opening, below: 0) <= sheet.height ? foot : nil
    }
    if foot == nil, var end = flow.foot {
      end.startsPage = end.sheet != bands.last?.sheet
      bands.append(end)
    }
    place(bands[...], breaks: manner.breaks)
    noteHole(isEnd: true)
    for index in pages.indices { spread(index) }
    if let foot { pages[0].bands.append(Placed(band: foot, y: sheet.height - foot.height)) }
  }

  /// Places runs of bands that stay together, each on a new page where this one is too full.
  private mutating func place(_ bands: ArraySlice<Band>, breaks: Band.Bond) {
    var rest = bands
    while let first = rest.first {
      let run = Paging.run(of: rest, breaks: breaks)
      rest = rest[run.endIndex...]
      if first.startsPage { begin(with: first) }
      if manner.height(of: run, below: y) > room {
        if let stronger = Band.Bond(rawValue: breaks.rawValue + 1), y == 0 || isTooLong(run) {
          place(run, breaks: stronger)
          continue
        }
        begin(with: first)
      }
      for band in run { append(band) }
    }
  }

  /// The first of `bands` and those that stay with it.
  private static func run(of bands: ArraySlice<Band>, breaks: Band.Bond) -> ArraySlice<Band> {
    let last = bands.indices.first { index in
      index + 1 == bands.endIndex || bands[index].bond <= breaks || bands[index + 1].startsPage
    }
    return last.map { bands[...$0] } ?? []
  }

  /// How many points of a page its bands have: the first page's end is kept for its foot.
  private func height(ofPage index: Int) -> Double {
    let whole = pages[index].sheet.height
    guard index == 0, let foot else { return whole }
    return whole - manner.height(of: foot.space) - foot.height
  }

  private var room: Double { height(ofPage: pages.count - 1) - y + 0.01 }

  /// Whether `run` does not even fit on a page of its own.
  private func isTooLong(_ run: ArraySlice<Band>) -> Bool {
    guard let first = run.first else { return false }
    let head = first.head.map { flow.heads[$0] } ?? []
    let above = manner.height(of: head[...], below: 0)
    return above + manner.height(of: run, below: above) > first.sheet.height
  }

  private mutating func begin(with band: Band) {
    guard y > 0 else { return }
    noteHole(isEnd: band.startsPage)
    pages.append(Page(sheet: band.sheet))
    y = 0
    guard let head = band.head else { return }
    for band in flow.heads[head] { append(band) }
  }

  /// Looks at what is left empty on the open page, which is full.
  ///
  /// - Parameter isEnd: whether nothing that follows could have filled it: then it is a hole only
  ///   where hardly anything stands on the page.
  private mutating func noteHole(isEnd: Bool) {
    let height = pages[pages.count - 1].sheet.height
    guard pages.count > 1 || !isEnd, !isEnd || y < 0.25 * height else { return }
    largestHole = max(largestHole, room / height)
  }

  private mutating func append(_ band: Band) {
    if y > 0 { y += manner.height(of: band.space) }
    pages[pages.count - 1].bands.append(Placed(band: band, y: y))
    y += band.height
  }

  /// Shares out what is left at a page's end between the sections on it.
  private mutating func spread(_ index: Int) {
    let page = pages[index]
    guard let last = page.bands.last else { return }
    let left = height(ofPage: index) - last.y - last.band.height
    // A last page that is far from full ends where its text ends.
    if index == pages.count - 1, left > 0.15 * page.sheet.height { return }
    let gaps = page.bands.dropFirst().count { $0.band.space == .large }
    guard gaps > 0 else { return }
    let share = min((left / Double(gaps) / Sheet.grid).rounded(.down) * Sheet.grid, 16)
    var offset = 0.0
    for place in page.bands.indices.dropFirst() {
      if page.bands[place].band.space == .large { offset += share }
      pages[index].bands[place].y += offset
    }
  }
}
