internal import AssayCore

extension NativeParser {
  /// Asks Python about many files at once.
  func python(_ paths: [String]) async throws(Interruption) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    var left = paths[...]
    while !left.isEmpty {
      let batch = Array(left.prefix(200))
      let call = try await output(
        of: "python3", ["-I", "-S", "-c", Self.pythonProgram] + batch, seconds: 60 + Double(batch.count))
      guard case .result(let output) = call else {
        if case .overran = call { for path in left { answers[path] = .failed } }
        return answers
      }
      var seen = 0
      for line in ByteLines(output.output) {
        let words = output.output[line.content].split(separator: UInt8(ascii: " "))
        guard words.count == 2, seen < batch.count else { break }
        switch String(decoding: words[1], as: UTF8.self) {
        case "ok": answers[batch[seen]] = .accepted
        case "bad": answers[batch[seen]] = .rejected(by: "Python")
        default: answers[batch[seen]] = .unknown
        }
        seen += 1
      }
      // The file at which the parser itself died stays unknown, and the ones behind it are asked about again.
      left = left.dropFirst(seen == batch.count ? seen : seen + 1)
    }
    return answers
  }

  /// Prints the number of a file and `ok`, `new` (of a newer Python than this one) or `bad`, file by file.
  ///
  /// A text is excused only if it parses once its type parameters (PEP 695) and the f-strings that PEP 701 allows,
  /// each of whose values must parse too, are written as an older Python has them.
  private static let pythonProgram = #"""
    import ast, re, signal, sys, warnings
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(5000)
    HEAD = re.compile(r"^([ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+\w+|[ \t]*type[ \t]+\w+)[ \t]*(\[)?", re.M)

    def parses(text):
        try:
            ast.parse(text)
            return True
        except (SyntaxError, ValueError):
            return False

    def closing(text, start):
        depth = 0
        for place in range(start, min(len(text), start + 2000)):
            depth += (text[place] in "([{") - (text[place] in ")]}")
            if depth == 0:
                return place
        return -1

    def without_parameters(text):
        parts, last = [], 0
        for head in HEAD.finditer(text):
            end = head.end()
            if head.start() < last:
                continue
            if head[2]:
                close = closing(text, end - 1)
                if close < 0 or not text[end:close].strip():
                    continue
                end = close + 1
            is_alias = head[1].split()[0] == "type"
            if is_alias and text[end:].lstrip(" \t")[:1] != "=" or not is_alias and not head[2]:
                continue
            name = re.sub(r"type[ \t]+", "", head[1], count=1) if is_alias else head[1]
            parts += [text[last:head.start()], name]
            last = end
        return "".join(parts) + text[last:]

    TOKEN = re.compile(r"#[^\n]*|(?<!\w)([a-zA-Z]{0,2})('''|\"\"\"|'|\")")

    def plain_end(text, place, quote):
        while place < len(text):
            if text[place] == "\\":
                place += 2
            elif text.startswith(quote, place):
                return place + len(quote)
            elif text[place] == "\n" and len(quote) == 1:
                return -1
            else:
                place += 1
        return -1

    def field_end(text, place, nested):
        start, depth, cut = place, 0, None
        while place < len(text):
            token = TOKEN.match(text, place)
            sign = text[place]
            if token and token[2]:
                is_f = "f" in token[1].lower()
                place = f_end(text, token.end(), token[2], nested + 1) if is_f else plain_end(text, token.end(), token[2])
                if place < 0:
                    return -1
                continue
            if sign in ")]}" and depth == 0:
                cut = place if cut is None else cut
                value = text[start:cut].strip().rstrip("=").strip()
                ok = sign == "}" and parses(rewritten("(" + value + "\n)", nested + 1))
                return place + 1 if ok else -1
            depth += (sign in "([{") - (sign in ")]}")
            if depth == 0 and cut is None and (sign == ":" or sign == "!" and text[place + 1:place + 2] != "="):
                cut = place
            place += 1
        return -1

    def f_end(text, place, quote, nested=0):
        if nested > 20:
            return -1
        while place < len(text):
            if text.startswith(quote, place):
                return place + len(quote)
            if text[place:place + 2] in ("{{", "}}") or text[place] == "\\":
                place += 2
            elif text[place] == "{":
                place = field_end(text, place + 1, nested)
                if place < 0:
                    return -1
            elif text[place] == "\n" and len(quote) == 1:
                return -1
            else:
                place += 1
        return -1

    def rewritten(text, nested=0):
        parts, last, place = [], 0, 0
        while nested <= 20:
            token = TOKEN.search(text, place)
            if not token:
                break
            place = token.end()
            if not token[2]:
                continue
            end = plain_end(text, place, token[2])
            if "f" in token[1].lower():
                newer = f_end(text, place, token[2], nested)
                if newer > 0 and not (newer == end and parses(text[token.start():end])):
                    parts += [text[last:token.start()], "''"]
                    last = end = newer
            if end < 0:
                break
            place = end
        return "".join(parts) + text[last:]

    def judge(data):
        try:
            ast.parse(data)
            return "ok"
        except SyntaxError as error:
            line = (error.text or "").strip()
        except ValueError:
            return "bad"
        if sys.version_info < (3, 11) and line.startswith(("match ", "case ", "except*", "except *", "with (")):
            return "new"
        if sys.version_info >= (3, 12) or len(data) > 200000:
            return "bad"
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            return "bad"
        return "new" if parses(rewritten(without_parameters(text))) else "bad"

    def late(*_):
        raise MemoryError

    signal.signal(signal.SIGALRM, late)
    for number, path in enumerate(sys.argv[1:]):
        try:
            with open(path, "rb") as file:
                data = file.read()
            signal.setitimer(signal.ITIMER_REAL, 10)
            answer = judge(data)
        except (RecursionError, MemoryError):
            answer = "new"
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        print(number, answer, flush=True)
    """#
}
