/// What is worked out for each row of a block: whether it counts, for whom, and what it brings in.
///
/// Memory that is not cleared, since every block is written before it is read.
final class RowBuffers {
  let marks = UnsafeMutablePointer<Bool>.allocate(capacity: RowBlock.size)
  /// In millionths.
  let brought = UnsafeMutablePointer<Int128>.allocate(capacity: RowBlock.size)
  let stints = UnsafeMutablePointer<Int32>.allocate(capacity: RowBlock.size)
  /// On which each row is credited.
  let creditDays = UnsafeMutablePointer<Int64>.allocate(capacity: RowBlock.size)

  deinit {
    marks.deallocate()
    brought.deallocate()
    stints.deallocate()
    creditDays.deallocate()
  }
}
