internal import AssayCore
import FoundationEssentials

/// A token for one server, which reaches git through a script that answers its questions, and nothing else.
struct Credential: Sendable, CustomStringConvertible {
  /// A scheme and a host, such as `https://github.com`, that alone get to see the token.
  private let origin: String
  private let token: String

  /// Takes a token; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - token: The token; white space at its ends does not count.
  ///   - origin: The scheme and the host that it is for.
  init?(token: String?, origin: String) {
    guard let token else { return nil }
    let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
    let bytes = Array(token.utf8)
    guard let start = bytes.firstIndex(where: { !isSpace($0) }),
      let end = bytes.lastIndex(where: { !isSpace($0) })
    else { return nil }
    self.token = String(decoding: bytes[start...end], as: UTF8.self)
    self.origin = origin
  }

  /// Says for which server, never what.
  var description: String { "token for \(origin)" }

  /// Whether an address is of the server that the token is for.
  func fits(_ url: String) -> Bool { url.hasPrefix("\(origin)/") }

  /// A text in which the token is crossed out.
  func removed(from text: String) -> String { text.replacing(token, with: "***") }

  /// The variables that let git ask for the token.
  ///
  /// - Parameter bench: Where the script is written, which holds no secret itself.
  /// - Returns: The variables; the token is in one of them.
  /// - Throws: `Interruption.failed` if the script cannot be written.
  func variables(in bench: Workbench) throws(Interruption) -> [String: String] {
    let script = "\(bench.home)/answer"
    do {
      try Data(Self.script.utf8).write(to: URL(filePath: script))
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
    } catch {
      throw .failed(.toolFailed(tool: "git", reason: "\(bench.home): cannot be written to"))
    }
    let parts = origin.split(separator: "://", maxSplits: 1).map(String.init)
    return [
      "GIT_ASKPASS": script, "ASSAY_GIT_SCHEME": parts[0], "ASSAY_GIT_HOST": parts.count > 1 ? parts[1] : "",
      "ASSAY_GIT_TOKEN": token,
    ]
  }

  /// Answers the two questions about the server that is meant; a server that was redirected to gets nothing.
  private static let script = """
    #!/bin/sh
    case "$1" in
    "Username for '$ASSAY_GIT_SCHEME://$ASSAY_GIT_HOST': ") printf '%s\\n' x-access-token ;;
    "Password for '$ASSAY_GIT_SCHEME://x-access-token@$ASSAY_GIT_HOST': ") printf '%s\\n' "$ASSAY_GIT_TOKEN" ;;
    *) exit 1 ;;
    esac

    """
}
