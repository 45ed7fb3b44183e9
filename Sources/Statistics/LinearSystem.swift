/// The numbers x with `matrix`·x = `right`, by Gauss's elimination with the largest pivot; nil
/// where no single answer can be told.
func solution(of matrix: [[Double]], _ right: [Double]) -> [Double]? {
  var rows = zip(matrix, right).map { $0 + [$1] }
  let size = rows.count
  let largest = rows.flatMap { $0.dropLast() }.map(abs).max() ?? 0
  for column in 0..<size {
    var pivot = column
    for row in column..<size where abs(rows[row][column]) > abs(rows[pivot][column]) { pivot = row }
    guard abs(rows[pivot][column]) > 1e-14 * largest else { return nil }
    rows.swapAt(column, pivot)
    for row in (column + 1)..<max(size, column + 1) {
      let factor = rows[row][column] / rows[column][column]
      if factor == 0 { continue }
      for index in column...size { rows[row][index] -= factor * rows[column][index] }
    }
  }
  var answer = [Double](repeating: 0, count: size)
  for row in (0..<size).reversed() {
    var rest = rows[row][size]
    for column in (row + 1)..<max(size, row + 1) { rest -= rows[row][column] * answer[column] }
    answer[row] = rest / rows[row][row]
  }
  return answer.allSatisfy(\.isFinite) ? answer : nil
}
