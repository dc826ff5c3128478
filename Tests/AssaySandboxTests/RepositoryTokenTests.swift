import AssayCore
import AssaySandbox
import Foundation
import Testing

/// A real server on this machine that hands a repository only to those who know the token.
private final class PrivateServer: Sendable {
  let log: String
  let port: Int
  private let running: Task<Void, Never>

  var origin: String { "http://127.0.0.1:\(port)" }

  /// A request a line: the path, and what stood in `Authorization`.
  var requests: [String] {
    String(decoding: bytes(log) ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static let script = """
    import base64, http.server, os, subprocess, sys

    root, token, log, ready, elsewhere = sys.argv[1:6]
    wanted = 'Basic ' + base64.b64encode(f'x-access-token:{token}'.encode()).decode()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'

        def log_message(self, *arguments):
            pass

        def plain(self, status, headers, body=b''):
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header('Content-Length', str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def answer(self):
            body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
            given = self.headers.get('Authorization', '-')
            with open(log, 'a') as file:
                file.write(f'{self.path} {given}\\n')
            if elsewhere:
                return self.plain(302, [('Location', elsewhere + self.path)])
            if given != wanted:
                words = b'not you: ' + given.encode() + b' ' + token.encode()
                return self.plain(401, [('WWW-Authenticate', 'Basic realm="git"'),
                                        ('Content-Type', 'text/plain')], words)
            path, _, query = self.path.partition('?')
            variables = dict(os.environ, GIT_PROJECT_ROOT=root, GIT_HTTP_EXPORT_ALL='1', PATH_INFO=path,
                             QUERY_STRING=query, REQUEST_METHOD=self.command,
                             CONTENT_TYPE=self.headers.get('Content-Type', ''), CONTENT_LENGTH=str(len(body)),
                             HTTP_CONTENT_ENCODING=self.headers.get('Content-Encoding', ''),
                             GIT_PROTOCOL=self.headers.get('Git-Protocol', ''), REMOTE_ADDR='127.0.0.1')
            out = subprocess.run(['git', 'http-backend'], input=body, stdout=subprocess.PIPE, env=variables).stdout
            head, _, rest = out.partition(b'\\r\\n\\r\\n')
            lines = [line.split(': ', 1) for line in head.decode().split('\\r\\n')]
            status = next((int(value.split()[0]) for name, value in lines if name == 'Status'), 200)
            self.plain(status, [line for line in lines if line[0] != 'Status'], rest)

        do_GET = do_POST = answer

    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    with open(ready + '.part', 'w') as file:
        file.write(str(server.server_port))
    os.rename(ready + '.part', ready)
    server.serve_forever()
    """

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - scratch: The folder whose repositories it serves.
  ///   - token: What it wants to be told.
  ///   - elsewhere: Where it sends all who come; empty for nowhere.
  /// - Throws: If it does not start.
  init(_ scratch: Scratch, token: String, elsewhere: String = "") async throws {
    let name = UUID().uuidString
    let (log, ready) = ("\(scratch.path)/\(name).log", "\(scratch.path)/\(name).port")
    let invocation = ToolInvocation(
      program: "python3", arguments: ["-c", Self.script, scratch.path, token, log, ready, elsewhere],
      workingDirectory: scratch.path, environment: ["HOME": "/nonexistent"], deadlineSeconds: 300)
    // A test has no scope that a server could be a child of.
    running = Task { _ = try? await SubprocessToolRunner().run(invocation) }
    self.log = log
    for _ in 0..<600 where bytes(ready) == nil { try await Task.sleep(for: .milliseconds(50)) }
    port = try #require(Int(String(decoding: bytes(ready) ?? [], as: UTF8.self)))
  }

  deinit { running.cancel() }
}

private let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

@Suite(.timeLimit(.minutes(10)), .enabled(if: hasPython, "needs Python 3"))
struct RepositoryTokenTests {
  private static let token = "ghp_Tok3n'\"$(id)%s"

  private func request(_ server: PrivateServer) -> RepositoryRequest {
    RepositoryRequest(
      place: Project.place, url: "\(server.origin)/origin", revision: "pr-145",
      refspec: "pull/145/head:pr-145")
  }

  private func store(
    _ project: Project, _ tools: any ToolRunner, token: String?, origin: String
  ) -> GitRepositoryStore {
    var environment = ["no_proxy": "127.0.0.1"]
    environment["GITHUB_TOKEN"] = token
    return GitRepositoryStore(
      tools: tools, cache: project.cache, repositories: nil, environment: environment, tokenOrigin: origin)
  }

  @Test("the token reaches the server it is for, and nothing that is kept or shown")
  func reaches() async throws {
    let project = try await Project()
    let server = try await PrivateServer(project.scratch, token: Self.token)
    let tools = HookedTools()
    let store = store(project, tools, token: " \(Self.token)\n", origin: server.origin)
    let tree = try await store.tree(request(server))
    #expect(bytes("\(tree.folder)/which") == Array("proposed\n".utf8))
    // Clone, the proposal and the contents each had to show it.
    let shown = server.requests.filter { !$0.hasSuffix(" -") }
    #expect(shown.count >= 6 && shown.count < server.requests.count)
    #expect(tools.invocations.allSatisfy { !$0.arguments.joined().contains("ghp_") })
    try await shell(
      "find . -print | grep -F ghp_ && exit 1; grep -rF ghp_ . && exit 1; cat mirrors/*/*/*/config",
      in: project.cache)
    let config = try await shell("cat mirrors/*/*/*/config", in: project.cache)
    #expect(config.contains("\(server.origin)/origin") && !config.contains("x-access-token"))
  }

  @Test("no token, a wrong one and one for another server end with what to do", arguments: 0..<3)
  func refused(way: Int) async throws {
    let project = try await Project()
    let server = try await PrivateServer(project.scratch, token: Self.token)
    let tools = HookedTools()
    let origin = way == 2 ? "https://github.com" : server.origin
    let store = store(project, tools, token: way == 0 ? nil : "wrong-token", origin: origin)
    let said = try #require(await failure(store, request(server)))
    #expect(
      said.hasPrefix(
        "git failed: \(Project.place): it does not exist, or it is private: set GITHUB_TOKEN, or give --repos DIR"
      ))
    #expect(!said.contains("wrong-token") && !said.contains("ghp_"))
    #expect(server.requests.contains { !$0.hasSuffix(" -") } == (way == 1))
    if way == 2 {
      #expect(tools.invocations.allSatisfy { !$0.environment.values.contains("wrong-token") })
    }
    #expect(names(in: "\(project.cache)/mirrors/example.org/owner") == [])
  }

  @Test("a server that sends git elsewhere does not send the token there")
  func redirected() async throws {
    let project = try await Project()
    let target = try await PrivateServer(project.scratch, token: Self.token)
    let server = try await PrivateServer(project.scratch, token: Self.token, elsewhere: target.origin)
    let store = store(project, SubprocessToolRunner(), token: Self.token, origin: server.origin)
    let said = try #require(await failure(store, request(server)))
    #expect(said.contains("set GITHUB_TOKEN") && !said.contains("ghp_"))
    #expect(!target.requests.isEmpty && target.requests.allSatisfy { $0.hasSuffix(" -") })
  }
}
