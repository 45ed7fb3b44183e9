import Facts
import Quantities
import TestSupport

@testable import Closing

/// The digests of a story's rows.
func digests(_ story: String) -> [RowDigests] { digests(Facts(story: story)) }

func digests(_ facts: Facts, through last: Day? = nil) -> [RowDigests] {
  var digester = RowDigester(through: last)
  for name in TableName.allCases where facts[name].rowCount > 0 {
    digester.add(facts[name])
    digester.remember(idsOf: facts[name])
  }
  return digester.sorted
}

/// What differs, as text: `orders +O3@9 ~O1@6 -O2@7`, an id or nothing before the line.
func told(_ old: String, _ new: String) -> [String] {
  RowChanges.all(from: digests(old), to: digests(new)).map { changes in
    let rows = [("+", changes.added), ("~", changes.changed), ("-", changes.removed)]
    return
      ([changes.table]
      + rows.flatMap { sign, rows in
        rows.first.map { "\(sign)\($0.id)@\($0.line)" }
      }).joined(separator: " ")
  }
}
