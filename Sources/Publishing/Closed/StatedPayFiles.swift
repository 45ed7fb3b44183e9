import Foundation
import Incentives
import Problems
import Quantities

// What was stated of pay, beside what a period was closed with.

extension ClosedFolder {
  static let payFile = "pay.json"

  static func bytes(of stated: StatedPay) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(stated)) + [10]
  }

  /// What is kept of a period's pay; nil where there is nothing.
  func payBytes(of period: Period) -> [UInt8]? { payBytes(of: period.folderName) }

  /// What was stated of all closed periods, in the order of their names; unreadable ones are told.
  func statedPay(problems: inout Problems) -> StatedPay {
    var stated = StatedPay()
    for name in names {
      guard let bytes = payBytes(of: name) else { continue }
      guard isWhole(ClosedFolder.payFile, bytes, in: name),
        let own = try? JSONDecoder().decode(StatedPay.self, from: Data(bytes))
      else {
        problems.add(
          .closedUnreadable(
            name,
            Phrase(
              "\(ClosedFolder.payFile) is not as it was written",
              "\(ClosedFolder.payFile) 与写入时不一致"),
            at: Place(ClosedFolder.name + "/" + name)))
        continue
      }
      stated.entries += own.entries
    }
    return stated
  }
}
