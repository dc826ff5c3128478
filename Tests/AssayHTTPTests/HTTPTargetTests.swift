import AssayCore
import AssayHTTP
import Testing

@Suite struct HTTPTargetTests {
  @Test(
    "an address that cannot be used is refused",
    arguments: [
      "", "example.org", "ftp://example.org/", "http://", "http://user:pass@example.org/", "http://key@h/",
    ])
  func address(url: String) {
    #expect(throws: InputError.self) { try HTTPTarget(method: "POST", url: url) }
  }

  @Test(
    "a header field that could smuggle another one is refused",
    arguments: [
      ("X-A", "b\r\nX-C: d"), ("X-A", "b\nX-C: d"), ("X-A", "\0"), ("X A", "b"), ("", "b"), ("X:A", "b"),
      ("X-Ä", "b"),
    ])
  func header(name: String, value: String) {
    #expect(throws: InputError.self) {
      try HTTPTarget(method: "POST", url: "http://h/", headers: [(name, value)])
    }
    do throws(InputError) {
      _ = try HTTPTarget(
        method: "POST", url: "http://h/",
        secretHeaders: [.init(name: name, prefix: "Bearer ", key: Secret(value))])
      Issue.record("it was taken")
    } catch {
      #expect(value == "b" || !error.description.contains(value))
    }
  }

  @Test("a key shows in no text that is made of it")
  func secret() throws {
    let key = "sk-" + String(repeating: "x", count: 20)
    let secret = Secret(key)
    let target = try HTTPTarget(
      method: "POST", url: "https://h/v1?api-version=1",
      secretHeaders: [.init(name: "api-key", key: secret)])
    var dumped = ""
    dump(secret, to: &dumped)
    dump(target, to: &dumped)
    dump([("a", secret)], to: &dumped)
    dumped += "\(secret) \(target) \(String(reflecting: secret)) \(String(reflecting: target)) \([secret])"
    #expect(!dumped.contains("sk-"))
    #expect(secret.reveal { $0 } == key)
  }
}
