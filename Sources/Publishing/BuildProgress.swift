/// The steps of a build, in order.
public enum Stage: String, Sendable, CaseIterable {
  case reading, evaluating, fonts, reports, data, publishing
}

/// What a build tells whoever watches it.
public enum BuildProgress: Sendable {
  case began(Stage)
  /// `done` of `of` reports are written.
  case advanced(done: Int, of: Int)
  /// The stage is over; `detail` says what came of it.
  case ended(Stage, detail: String)
}
