/// A guess at how many tokens a text has, for budgets and forecasts before a server has counted.
///
/// Four bytes of ASCII, or one character of any other script, make about one token. Servers count for
/// themselves; their count replaces the guess wherever there is one.
public enum TokenEstimate: Sendable {
  /// The guess for a text: 0 for an empty one, otherwise at least 1.
  public static func tokens(in text: String) -> Int {
    var ascii = 0
    var other = 0
    for byte in text.utf8 {
      if byte < 0x80 { ascii += 1 } else if byte >= 0xC0 { other += 1 }
    }
    return (ascii + 3) / 4 + other
  }

  /// The guess for a conversation, with four tokens for the frame of every message.
  public static func tokens(in messages: [Message]) -> Int {
    messages.reduce(0) { $0 + tokens(in: $1.text) + 4 }
  }
}
