/// Where a report's files lie in a period's folder.
public struct ReportAddress: Hashable, Sendable {
  /// Relative to the period's folder: `reps/li-na-r001`; empty for the organization.
  public let folder: String
  /// The last part of `folder`; `organization` for the organization.
  public let slug: String

  public init(subject: Report.Subject, slug: String) {
    self.slug = slug
    switch subject {
    case .organization: folder = ""
    case .team: folder = "teams/" + slug
    case .rep: folder = "reps/" + slug
    }
  }

  /// Of a pay statement: `pay/li-na-r001`.
  public init(paySlug slug: String) {
    self.slug = slug
    folder = "pay/" + slug
  }

  /// The page: `reps/li-na-r001/index.html`.
  public var page: String { folder.isEmpty ? "index.html" : folder + "/index.html" }

  /// The PDF: `reps/li-na-r001/li-na-r001.pdf`, so that a saved or mailed file keeps its name.
  public var pdf: String { (folder.isEmpty ? "" : folder + "/") + slug + ".pdf" }

  /// From the page's folder up to the period's folder: `../../`, or empty.
  public var root: String { folder.isEmpty ? "" : "../../" }
}
