/// A key that no log, dump or mirror shows.
package struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let value: String

  /// Wraps a key.
  package init(_ value: String) { self.value = value }

  /// Hands the key to `body`; call it only where the key is put to use.
  package func reveal<Result>(_ body: (String) -> Result) -> Result { body(value) }

  /// What stands for the key in every text.
  package var description: String { "[secret]" }
  /// What stands for the key in every text.
  package var debugDescription: String { "[secret]" }
  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
