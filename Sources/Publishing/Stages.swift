import Problems

/// Tells when each stage begins and ends.
struct Stages {
  let progress: @Sendable (BuildProgress) -> Void

  init(_ progress: @escaping @Sendable (BuildProgress) -> Void) {
    self.progress = progress
  }

  /// Runs one stage; the body's second value says what came of it.
  func run<Value, Failure: Error>(
    _ stage: Stage, _ body: () throws(Failure) -> (Value, Phrase)
  ) throws(Failure) -> Value {
    progress(.began(stage))
    let (value, detail) = try body()
    progress(.ended(stage, detail: detail))
    return value
  }
}

extension Int {
  /// `12 files`
  func counted(_ english: String, _ chinese: String) -> Phrase {
    Phrase("\(self) \(english)", "\(self) \(chinese)")
  }
}
