import Problems
import Templates

/// A template or style sheet in use: a built-in one, or what replaces it.
struct TemplateFile: Sendable {
  static let templateSuffix = ".mustache"

  var name: String
  var path: String
  var text: String
  var isBuiltIn: Bool

  var isTemplate: Bool { name.hasSuffix(TemplateFile.templateSuffix) }
  /// What tags call it: its name without the suffix.
  var templateName: String {
    isTemplate ? String(name.dropLast(TemplateFile.templateSuffix.count)) : name
  }

  /// Every file the site is made with, in the order of names.
  static func all(
    with overrides: [TemplateOverride], problems: inout Problems
  ) -> [TemplateFile] {
    let names = BuiltInTemplates.names.filter {
      $0.hasSuffix(templateSuffix) || $0 == SiteWriter.styleSheetName
    }
    var replaced: [String: TemplateOverride] = [:]
    for override in overrides {
      if names.contains(override.name) {
        replaced[override.name] = override
      } else {
        let nearest = NearestWord.nearest(to: override.name, in: names)
        problems.add(
          .unknownTemplate(override.name, nearest: nearest, at: Place(override.path)))
      }
    }
    return names.map { name in
      if let override = replaced[name] {
        return TemplateFile(
          name: name, path: override.path, text: override.text, isBuiltIn: false)
      }
      return TemplateFile(
        name: name, path: "Templates/built-in/" + name,
        text: BuiltInTemplates.text(of: name) ?? "", isBuiltIn: true)
    }
  }
}
