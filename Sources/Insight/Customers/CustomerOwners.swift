import Evaluation
import Facts
import Measures
import Quantities

/// Who looks after each customer, and which places count it.
struct CustomerOwners {
  /// By record; nil where nobody does.
  let reps: [Int?]
  private let slotsOfRep: [[Int]]
  private let organization: Int

  init(_ records: [BuyingRecord], _ rows: CustomerRows, facts: Facts, evaluation: Evaluation) {
    let people = evaluation.organization
    let subjects = evaluation.subjects
    let lastDay = evaluation.days.current.upperBound.previous
    let accounts = facts[.accounts]
    reps = records.map { record in
      if let rep = accounts.reference("rep", row: record.account),
        people.reps[rep].left.map({ $0 >= lastDay }) ?? true
      {
        return rep
      }
      return rows.lastReps[record.account]
    }
    slotsOfRep = people.reps.indices.map { rep in
      [subjects.rep(rep)]
        + Set(people.teams(ofRep: rep, on: lastDay)).sorted().map { subjects.team($0) }
        + [subjects.organization]
    }
    organization = subjects.organization
  }

  /// Every place that counts a record's customer.
  func slots(_ record: Int) -> [Int] { reps[record].map { slotsOfRep[$0] } ?? [organization] }

  /// Whether a place is a rep's.
  func isRep(_ slot: Int) -> Bool { slot < slotsOfRep.count }
}
