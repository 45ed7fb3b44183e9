/// A customer.
struct Account: Sendable {
  let id: String
  let name: String
  /// Index in ``segments``.
  let segment: Int
  /// Index in ``Region/all``.
  let region: Int

  static let segments = BilingualText.list(
    "制造 Manufacturing,医疗 Healthcare,教育 Education,零售 Retail,能源 Energy,公共事业 Utilities")

  /// The segment whose customers become unhappy.
  static let unhappySegment = 1
}
