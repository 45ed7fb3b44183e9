import Evaluation
import Quantities

/// A formula as it is written: `(a − b) ÷ a`, with parentheses only where they are needed, and
/// around a quotient that something is multiplied by.
struct ExpressionText {
  let language: Language
  /// How something the formula is made from is written: its name, or its number.
  let leaf: (Expression) -> String

  func text(_ expression: Expression) -> String {
    let text = text(expression, 0)
    // Full-width parentheses bring their space along.
    return language == .chinese
      ? text.replacing(" （", with: "（").replacing("） ", with: "）") : text
  }

  /// - Parameter level: what stands around it: 0 nothing, 1 a sum, 2 the right of a difference, 3 a
  ///   product, 4 the right of a quotient, 5 the right of a product.
  private func text(_ expression: Expression, _ level: Int) -> String {
    switch expression {
    case .sum(let a, let b): wrapped(text(a, 1) + " + " + text(b, 1), level > 1)
    case .difference(let a, let b):
      wrapped(text(a, 1) + " \(Numerals.minus) " + text(b, 2), level > 1)
    case .product(let a, let b): wrapped(text(a, 3) + " × " + text(b, 5), level == 4)
    case .quotient(let a, let b): wrapped(text(a, 3) + " ÷ " + text(b, 4), level > 3)
    case .measure, .whole, .target, .days, .workingDays, .discountRate, .forecastMisses,
      .forecastSales, .constant:
      leaf(expression)
    }
  }

  private func wrapped(_ text: String, _ isWrapped: Bool) -> String {
    if !isWrapped { return text }
    return language == .chinese ? "（" + text + "）" : "(" + text + ")"
  }
}
