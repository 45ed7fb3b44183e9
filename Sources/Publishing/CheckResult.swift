import Problems

/// What `check` found, for programs: the problems in English, without what cells say.
public struct CheckResult {
  let soundness: Soundness?
  let problems: Problems

  /// - Parameter soundness: nil where the workspace itself could not be read.
  public init(_ soundness: Soundness?, _ problems: Problems) {
    self.soundness = soundness
    self.problems = problems
  }

  /// One JSON object.
  public var json: String {
    var text = JSONText()
    text.object { json in
      json.key("problems")
      json.array { json in
        for entry in problems.sorted { CheckResult.write(entry, to: &json) }
      }
      json.entry("errors", problems.count(of: .error))
      json.entry("warnings", problems.count(of: .warning))
      json.entry("notes", problems.count(of: .note))
      json.key("tables")
      json.array { json in
        for table in soundness?.tables ?? [] {
          json.object { json in
            json.entry("name", table.name)
            json.entry("rows", table.rows)
            json.key("files")
            json.array { json in
              for file in table.files { json.value(file) }
            }
          }
        }
      }
      json.key("dark")
      json.array { json in
        for kpi in soundness?.dark ?? [] {
          json.object { json in
            json.entry("id", kpi.id)
            json.entry("missing", kpi.missing)
          }
        }
      }
      json.key("closed")
      json.array { json in
        for closed in soundness?.closed ?? [] {
          json.object { json in
            json.entry("period", closed.period)
            json.entry("restatements", closed.restatements)
          }
        }
      }
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private static func write(_ entry: Problems.Entry, to json: inout JSONText) {
    let first = entry.examples[0]
    json.object { json in
      json.entry("code", entry.code)
      json.entry("severity", entry.severity.rawValue)
      json.entry("count", entry.count)
      json.entry("message", first.discreet.english)
      json.entry("consequence", first.consequence.english)
      json.entry("help", first.discreetHelp?.english)
      json.key("places")
      json.array { json in
        for place in entry.examples.map(\.place) {
          json.object { json in
            json.entry("file", place.file)
            json.entry("line", place.line)
            json.entry("column", place.column)
          }
        }
      }
    }
  }
}
