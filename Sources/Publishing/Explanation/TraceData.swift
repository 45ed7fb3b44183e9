import Evaluation
import Quantities
import Reports

/// How every figure of a scorecard came about, as data: `data/trace/reps-li-na.json`.
struct TraceData {
  static let folder = "data/trace"

  let edition: Edition

  /// Writes a file a subject.
  func written(in folder: String) throws -> [PublishedFile] {
    try edition.subjects.map { subject in
      let name = edition.path(of: subject).replacing("/", with: "-")
      return try ReportPress.written(
        json(of: subject), to: "\(TraceData.folder)/\(name).json", in: folder)
    }
  }

  private func json(of subject: Subject) -> [UInt8] {
    var text = JSONText()
    text.object { json in
      json.entry("subject", edition.path(of: subject))
      json.entry("id", edition.id(of: subject))
      json.entry("name", edition.name(of: subject))
      json.entry("period", edition.evaluation.period.description)
      json.key("figures")
      json.array { json in
        for kpi in edition.explainedKPIs(of: subject) {
          if let explanation = edition.explanation(of: kpi, for: subject) {
            write(explanation, to: &json)
          }
        }
      }
    }
    return text.bytes
  }

  private func write(_ explanation: Explanation, to json: inout JSONText) {
    json.object { json in
      json.entry("kpi", explanation.kpi)
      json.entry("name", explanation.name)
      json.entry("value", explanation.value)
      if let exact = explanation.exact { json.entry("exact", exact.description) }
      json.entry("formula", explanation.formula)
      if let working = explanation.working { json.entry("working", working) }
      json.key("details")
      write(explanation.standing, to: &json)
      json.key("measures")
      json.array { json in
        for part in explanation.parts { write(part, to: &json) }
      }
    }
  }

  private func write(_ part: Explanation.Part, to json: inout JSONText) {
    json.object { json in
      json.entry("measure", part.id)
      json.entry("name", part.name)
      json.entry("total", part.exact.description)
      json.key("details")
      write(part.details, to: &json)
      if let count = part.count { json.entry("rows", count) }
      json.key("first_rows")
      json.array { json in
        for row in part.rows {
          json.object { json in
            json.entry("file", row.file)
            if let line = row.line { json.entry("line", line) }
            json.entry("amount", row.exact.description)
            if let note = row.note { json.entry("note", note) }
          }
        }
      }
    }
  }

  private func write(_ details: [Detail], to json: inout JSONText) {
    json.array { json in
      for detail in details {
        json.object { json in
          json.entry("label", detail.label)
          json.entry("value", detail.value)
        }
      }
    }
  }
}
