internal import AssayCore
internal import AssayWire

extension ProgramRequest {
  /// Reads the contents of Google's protocol.
  mutating func addContents(of body: [UInt8]) {
    let contents = (try? JSONReader.value(of: body))?["contents"]?.elements ?? []
    let opening = contents.first?["parts"]?.elements?.lazy.compactMap { $0["text"]?.text }.first
    var pairing = CallPairing(names: CallNames(opening: opening))
    for content in contents { add(content, &pairing) }
  }

  private mutating func add(_ content: JSONValue, _ pairing: inout CallPairing) {
    let parts = content["parts"]?.elements ?? []
    guard content["role"]?.text != "model" else {
      for case let call? in parts.map({ $0.member("functionCall") }) {
        _ = pairing.call(call["name"]?.text ?? "", id: call["id"]?.text)
      }
      let texts = parts.filter { $0["thought"] != .bool(true) }.compactMap { $0["text"]?.text }
      return said(texts.joined(separator: "\n"))
    }
    for part in parts {
      guard let result = part.member("functionResponse") else {
        told(part["text"]?.text ?? "")
        continue
      }
      let response = result["response"]
      results.append(
        Result(
          call: pairing.result(result["name"]?.text ?? "", id: result["id"]?.text),
          text: response?.functionOutput ?? "", isError: response?["error"] != nil))
    }
  }
}
