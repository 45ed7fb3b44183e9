import Reports

/// A file of a published period, and what tells whether it is still the same.
struct PublishedFile: Hashable, Sendable {
  /// Relative to the period's folder.
  var path: String
  var bytes: Int
  /// 64 hexadecimal digits.
  var sha256: String
}

/// `manifest.json`: everything a period's folder holds, and what it was made from.
struct Manifest {
  static let name = "manifest.json"

  var edition: Edition
  /// The period in words, for the list of periods.
  var label: String
  var files: [PublishedFile]

  var json: [UInt8] {
    var text = JSONText()
    text.object { json in
      json.entry("program", "scorebook")
      json.entry("version", edition.version)
      json.entry("organization", edition.organizationName)
      json.entry("language", edition.words.language.rawValue)
      json.entry("period", edition.evaluation.period.description)
      json.entry("label", label)
      json.entry("last_day", edition.evaluation.period.lastDay.description)
      json.entry("as_of", edition.evaluation.days.current.upperBound.previous.description)
      json.entry("data_digest", edition.dataDigest)
      json.key("files")
      json.array { json in
        for file in files.sorted(by: { $0.path < $1.path }) {
          json.object { json in
            json.entry("path", file.path)
            json.entry("bytes", file.bytes)
            json.entry("sha256", file.sha256)
          }
        }
      }
    }
    return text.bytes
  }
}
