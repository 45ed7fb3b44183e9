import Problems
import Templates

/// The profiles of exports: the built-in ones, and those of a workspace, which go before them.
public final class ExportProfiles {
  private static let (prefix, suffix) = ("profile-", ".yaml")

  private let templates: [(name: String, path: String, text: String)]
  /// Those that were read, or could not be.
  private var read: [String: ExportProfile?] = [:]

  /// - Parameter templates: the workspace's folder Templates.
  public init(_ templates: [(name: String, path: String, text: String)] = []) {
    self.templates = templates
  }

  /// Whether a file of the folder Templates is a profile.
  public static func isProfile(_ file: String) -> Bool {
    file.hasPrefix(prefix) && file.hasSuffix(suffix) && file.count > prefix.count + suffix.count
  }

  /// The names of all profiles, sorted.
  public var names: [String] {
    let files = BuiltInTemplates.names + templates.map(\.name)
    let names = files.filter { ExportProfiles.isProfile($0) }.map {
      String($0.dropFirst(ExportProfiles.prefix.count).dropLast(ExportProfiles.suffix.count))
    }
    return Set(names).sorted()
  }

  /// All profiles, by name.
  public func all(_ problems: inout Problems) -> [ExportProfile] {
    names.compactMap { profile($0, &problems) }
  }

  /// The profile called `name`; nil where there is none, or where it is wrong, which is told once.
  func profile(_ name: String, _ problems: inout Problems) -> ExportProfile? {
    if let known = read[name] { return known }
    let file = ExportProfiles.prefix + name + ExportProfiles.suffix
    let own = templates.first { $0.name == file }
    guard let text = own?.text ?? BuiltInTemplates.text(of: file) else { return nil }
    let settings = SettingsFile(
      bytes: Array(text.utf8), name: own?.path ?? file, problems: &problems)
    let profile = settings.flatMap { ExportProfile($0, name: name, &problems) }
    read[name] = .some(profile)
    return profile
  }

  /// The profile that a setting names, which is told where there is none.
  func profile(_ setting: Setting, _ problems: inout Problems) -> ExportProfile? {
    guard let name = setting.text(&problems) else { return nil }
    guard names.contains(name) else {
      setting.tell(.oneOf(names), nearest: NearestWord.nearest(to: name, in: names), &problems)
      return nil
    }
    return profile(name, &problems)
  }
}
