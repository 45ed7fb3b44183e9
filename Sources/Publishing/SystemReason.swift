import Foundation

/// Words for what the system refused to do with a file.
public enum SystemReason {
  /// `No space left on device: Output/2026-10`; what matters most comes first.
  public static func text(of error: any Error) -> String {
    // Other errors describe themselves; Foundation's show their innards.
    guard let error = error as? CocoaError else { return "\(error)" }
    let path = error.userInfo[NSFilePathErrorKey] as? String
    let reason =
      systemCode(of: error).map { String(cString: strerror($0)) }
      ?? error.localizedDescription
    return path.map { "\(reason): \($0)" } ?? reason
  }

  private static func systemCode(of error: CocoaError) -> Int32? {
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error,
      let code = POSIXErrorCode(rawValue: Int32((cause as NSError).code))
    {
      return code.rawValue
    }
    return switch error.code {
    case .fileWriteFileExists: EEXIST
    case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
    default: nil
    }
  }
}
