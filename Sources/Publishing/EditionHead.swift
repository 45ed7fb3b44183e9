import HTMLWriting
import Reports

extension PageHead {
  /// Of a page that stands beside the organization's.
  ///
  /// - Parameters:
  ///   - title: the word list's key of the document's title, which may name the period.
  ///   - name: that of the heading.
  ///   - introduction: that of what the page tells.
  init(of edition: Edition, title: String, name: String, introduction: String) {
    let period = edition.dates.period(edition.evaluation.period)
    let words = edition.words
    self.init(
      language: words.language, title: words(title, ["period": period]),
      author: edition.organizationName, kicker: edition.organizationName + " · " + period,
      name: words(name),
      breadcrumbs: [
        Link(words("periods.heading"), path: "../index.html"),
        Link(edition.organizationName, path: "index.html"),
      ],
      introduction: words(introduction), logo: edition.theme.logo?.fileName)
  }
}
