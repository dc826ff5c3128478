/// Splits a stream of server-sent events into events, whatever the pieces it arrives in.
///
/// Lines end with LF, CRLF or CR; comments are skipped; an event at the end needs no empty line.
/// - Source: WHATWG HTML, section 9.2, “Server-sent events”.
package struct EventStreamParser: Sendable {
  /// One event.
  package struct Event: Sendable, Hashable {
    /// Its type; empty if it names none.
    package var name: String
    /// Its data, lines joined by line feeds.
    package var data: [UInt8]
  }

  private var line: [UInt8] = []
  private var lastWasCR = false
  private var isAtStart = true
  private var name = ""
  private var data: [UInt8] = []
  private var hasData = false

  /// Starts a stream.
  package init() {}

  /// Takes the next piece and returns the events that it completes.
  package mutating func feed(_ piece: some Collection<UInt8>) -> [Event] {
    var events: [Event] = []
    for byte in piece {
      if byte == 10, lastWasCR {
        lastWasCR = false
        continue
      }
      lastWasCR = byte == 13
      if byte == 10 || byte == 13 {
        if let event = endLine() { events.append(event) }
      } else {
        line.append(byte)
      }
    }
    return events
  }

  /// Takes the end of the stream and returns the event that it cuts off, if any.
  package mutating func finish() -> Event? {
    if !line.isEmpty { _ = endLine() }
    return dispatch()
  }

  private mutating func endLine() -> Event? {
    defer { line.removeAll(keepingCapacity: true) }
    if isAtStart {
      isAtStart = false
      if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    }
    guard !line.isEmpty else { return dispatch() }
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[min(colon + 1, line.endIndex)...]
    if value.first == 32 { value = value.dropFirst() }
    if line[..<colon].elementsEqual("data".utf8) {
      if hasData { data.append(10) }
      data.append(contentsOf: value)
      hasData = true
    } else if line[..<colon].elementsEqual("event".utf8) {
      name = String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  private mutating func dispatch() -> Event? {
    defer {
      name = ""
      data = []
      hasData = false
    }
    return hasData ? Event(name: name, data: data) : nil
  }
}
