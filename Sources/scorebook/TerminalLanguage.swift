import Foundation
import Problems

extension InterfaceLanguage {
  /// The language of what the command prints, as the environment asks for it.
  static let ofTerminal = InterfaceLanguage(environment: ProcessInfo.processInfo.environment)

  /// Chinese where the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says anything says so.
  init(environment: [String: String]) {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    let locale = said.first { !$0.isEmpty }
    self = locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}

extension Phrase {
  /// In the terminal's language.
  var said: String { self[.ofTerminal] }
}
