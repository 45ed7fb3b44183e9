/// How fast smoothing follows what is new, each from 0 (never) to 1 (at once).
public struct SmoothingWeights: Hashable, Sendable {
  /// The level's: α.
  public var level: Double
  /// The slope's: β.
  public var slope: Double
  /// The season's: γ.
  public var season: Double
  /// What is left of a slope after each further step: φ, 1 where a trend goes on.
  public var damping: Double

  public init(level: Double, slope: Double = 0, season: Double = 0, damping: Double = 1) {
    self.level = level
    self.slope = slope
    self.season = season
    self.damping = damping
  }

  var areValid: Bool {
    [level, slope, season, damping].allSatisfy { (0...1).contains($0) }
  }
}
