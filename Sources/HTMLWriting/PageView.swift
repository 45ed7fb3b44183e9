import Mustache

/// A part of a page as the template engine sees it: values by name, without reflection.
struct PageView: MustacheParent {
  let names: [String]
  let values: [Any]

  func child(named name: String) -> Any? {
    for index in names.indices where names[index] == name { return values[index] }
    return nil
  }
}

/// A text as the template engine sees it; an empty one counts as absent.
///
/// It has no children, so that names inside its section are looked for further out.
struct PageText: MustacheCustomRenderable, MustacheParent {
  let renderText: String

  var isNull: Bool { renderText.isEmpty }

  func child(named: String) -> Any? { nil }
}
