import Evaluation
import Foundation
import Measures
import Problems

// What `kpis.yaml` says: how things are measured, and the workspace's own measures and KPIs.

extension Catalogue {
  static let fileName = "kpis.yaml"

  /// The usual one where there is no such file.
  convenience init?(folder: String, problems: inout Problems) {
    self.init(MeasurementRules())
  }
}
