/// A file, folder or link of the world.
struct WorldEntry: Sendable, Equatable {
  /// What stands there.
  enum Content: Sendable, Equatable {
    case file([UInt8])
    case folder
    case link(target: String)
  }

  /// Its path, from the top of the tree.
  var path: String
  /// Its permissions.
  var mode: Int
  /// What stands there.
  var content: Content
  /// The file of the data that is taken instead, where it is there and holds what this one must hold.
  var dataName: String?
  /// The text that its content must hold.
  var token: String?
}
