internal import Foundation

/// What an agent changed in the folder in which it worked, byte for byte, as it was when the agent was done.
///
/// What is the same as before is not in it. Permissions are not kept.
public struct WorkTree: Sendable, Hashable, Codable {
  /// What stands at a path that was changed.
  public enum Content: Sendable, Hashable {
    /// A file with these bytes.
    case bytes([UInt8])
    /// Nothing any more.
    case gone
    /// Something else than a file: a link, a folder, a pipe; or a file so long that it was not looked at.
    case other
    /// A file that is longer than what is kept of one.
    case tooLong
  }

  /// A path that was changed.
  public struct File: Sendable, Hashable {
    /// Its path in the folder, with `/` between its parts.
    public var path: String
    /// Whether there was nothing before.
    public var isNew: Bool
    /// What stands there now.
    public var content: Content

    /// Creates a file.
    public init(path: String, isNew: Bool, content: Content) {
      self.path = path
      self.isNew = isNew
      self.content = content
    }
  }

  /// How much is kept.
  public struct Limits: Sendable {
    /// The file that is kept before all others.
    public var first: String
    /// The most bytes of a file.
    public var fileBytes: Int
    /// The most bytes of all files.
    public var bytes: Int
    /// The most files.
    public var files: Int
    /// Whether a path is left out, told by the path alone: what builds make of files.
    public var leavesOut: @Sendable (String) -> Bool

    /// Creates limits.
    public init(
      first: String, fileBytes: Int = 8 << 20, bytes: Int = 16 << 20, files: Int = 200,
      leavesOut: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
      self.first = first
      self.fileBytes = fileBytes
      self.bytes = bytes
      self.files = files
      self.leavesOut = leavesOut
    }
  }

  /// The paths that were changed, sorted by their bytes.
  public var files: [File]
  /// Whether more was changed than is kept.
  public var isCut: Bool

  /// Creates a state.
  public init(files: [File] = [], isCut: Bool = false) {
    self.files = files
    self.isCut = isCut
  }

  /// What stands at a path; `nil` if it is as it was.
  public subscript(path: String) -> Content? {
    files.first { $0.path.utf8.elementsEqual(path.utf8) }?.content
  }
}

extension WorkTree.File: Codable {
  private enum CodingKeys: String, CodingKey {
    case path, isNew, text, base64, state
  }

  private enum State: String, Codable {
    case gone, other, tooLong
  }

  /// Reads a file; bytes stand as text where they are UTF-8, else in base64.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    path = try members.decode(String.self, forKey: .path)
    isNew = try members.decode(Bool.self, forKey: .isNew)
    if let text = try members.decodeIfPresent(String.self, forKey: .text) {
      content = .bytes(Array(text.utf8))
    } else if let bytes = try members.decodeIfPresent(Data.self, forKey: .base64) {
      content = .bytes(Array(bytes))
    } else {
      switch try members.decode(State.self, forKey: .state) {
      case .gone: content = .gone
      case .other: content = .other
      case .tooLong: content = .tooLong
      }
    }
  }

  /// Writes a file.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(path, forKey: .path)
    try members.encode(isNew, forKey: .isNew)
    switch content {
    case .bytes(let bytes):
      if let text = String(validating: bytes, as: UTF8.self) {
        try members.encode(text, forKey: .text)
      } else {
        try members.encode(Data(bytes), forKey: .base64)
      }
    case .gone: try members.encode(State.gone, forKey: .state)
    case .other: try members.encode(State.other, forKey: .state)
    case .tooLong: try members.encode(State.tooLong, forKey: .state)
    }
  }
}
