/// The program itself.
public enum Scorebook {
  /// Printed on every report and in every manifest.
  public static let version = "0.1.0"
}
