"""Checks of kitchenwall: recipes and comments."""

import html
import json
import re
import urllib.parse

from harness import *

TAG = re.compile(r"<(/?)([a-zA-Z][^\t\n\f\r />]*)")
ATTRIBUTE = re.compile(
    r"[\t\n\f\r /]*(?:([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*"
    r"(?:\"([^\"]*)\"|'([^']*)'|([^\t\n\f\r >]*)))?)")
VOID = {"br", "img", "input", "meta", "link", "hr", "source", "track", "wbr", "embed", "area", "base", "col"}
RAW = {"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp", "noscript"}


class Element:
    def __init__(self, name, attributes=None):
        self.name, self.attributes, self.children = name, attributes or {}, []

    def all(self, name=None, kind=None):
        """The elements below, in order, of a name or of a class."""
        for child in self.children:
            if isinstance(child, Element):
                if name in (None, child.name) and kind in (None, child.attributes.get("class")):
                    yield child
                yield from child.all(name, kind)

    @property
    def text(self):
        if self.name == "br":
            return "\n"
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


def parse(page):
    """What a browser makes of a page: the tokens of the standard, and a simple tree of them."""
    root, place = Element("root"), 0
    path = [root]

    def add(text):
        path[-1].children.append(html.unescape(text))

    while place < len(page):
        start = page.find("<", place)
        if start < 0:
            add(page[place:])
            break
        add(page[place:start])
        tag = TAG.match(page, start)
        if page.startswith("<!--", start):
            end = page.find("-->", start + 2)
            place = len(page) if end < 0 else end + 3
        elif page.startswith(("<!", "<?", "</"), start) and not tag:
            end = page.find(">", start)
            place = len(page) if end < 0 else end + 1
        elif not tag:
            add("<")
            place = start + 1
        else:
            place = read_tag(page, tag, path)
    return root


def read_tag(page, tag, path):
    """Reads a tag with its attributes and returns where it ends; at the end of a page there is none."""
    attributes, place, name = {}, tag.end(), tag[2].lower()
    while place < len(page) and page[place] != ">":
        found = ATTRIBUTE.match(page, place)
        if not found or found.end() == place:
            place += 1
            continue
        place = found.end()
        if found[1]:
            value = next((group for group in found.groups()[1:] if group is not None), "")
            attributes.setdefault(found[1].lower(), html.unescape(value))
    if place >= len(page):
        return place
    place += 1
    if tag[1]:
        if any(element.name == name for element in path[1:]):
            while path.pop().name != name:
                pass
        return place
    element = Element(name, attributes)
    path[-1].children.append(element)
    if name in RAW:
        end = re.compile(f"</{re.escape(name)}[\t\n\f\r />]", re.IGNORECASE).search(page, place)
        stop = end.start() if end else len(page)
        element.children.append(page[place:stop])
        return stop
    if name not in VOID:
        path.append(element)
    return place


def build():
    node = tool("node")
    for path in sorted(PROJECT.rglob("*.js")):
        succeed(node, "--check", path)
    with wall("setup") as port:
        if fetch(port, "GET", "/health")[2] != b"ok\n":
            raise Misbehaviour("the server is not well")


@contextlib.contextmanager
def wall(name):
    """A server with one recipe."""
    data = scratch(name) / "wall.json"
    more = {"WALL_DATA": str(data), "NODE_OPTIONS": "--max-old-space-size=128", "UV_THREADPOOL_SIZE": "2"}
    with server(lambda port: [tool("node"), "server.js"], more=more) as port:
        post(port, "/recipes", title="Soup", author="Ann", method="Chop.\nBoil.")
        yield port


def post(port, place, **fields):
    form = urllib.parse.urlencode(fields)
    return fetch(port, "POST", place, form, {"Content-Type": "application/x-www-form-urlencoded"})


def comment(port, text="Nice.", author="Bo", website=""):
    """Sends a comment and returns the page with it."""
    status, headers, _ = post(port, "/recipes/1/comments", author=author, website=website, text=text)
    assert status == 303 and headers["location"] == "/recipes/1", status
    status, _, body = fetch(port, "GET", "/recipes/1")
    assert status == 200, status
    return parse(body.decode())


def last(page):
    return list(page.all("article", "comment"))[-1]


checks = Checks(build)


def with_wall(body):
    def wrapped():
        with wall("test") as port:
            return body(port)
    return wrapped


@checks.expect("author, number and time")
@with_wall
def _(port):
    first = last(comment(port, "One.", "Bo Berg"))
    page = comment(port, "Two.", "\u5f20\u4f1f", "https://example.org/~zw?a=1&b=2")
    articles = list(page.all("article", "comment"))
    assert [each.attributes["id"] for each in articles] == ["comment-1", "comment-2"]
    author = next(first.all(kind="author"))
    assert author.name == "span" and author.text == "Bo Berg"
    author = next(articles[1].all(kind="author"))
    assert author.name == "a" and author.text == "\u5f20\u4f1f" and author.attributes["rel"] == "nofollow"
    assert author.attributes["href"] == "https://example.org/~zw?a=1&b=2"
    when = next(articles[1].all("time"))
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", when.attributes["datetime"])
    assert re.fullmatch(r"\d{1,2} \w+ 20\d\d", when.text)
    assert next(articles[0].all("header")).text.strip().startswith("Bo Berg ")


@checks.expect("paragraphs and line breaks")
@with_wall
def _(port):
    found = last(comment(port, "a\nb\n\nc\n\n\nd\r\ne\nf"))
    paragraphs = list(found.all("p"))
    assert [each.text.split() for each in paragraphs] == [["a", "b"], ["c"], ["d", "e", "f"]]
    assert [len(list(each.all("br"))) for each in paragraphs] == [1, 0, 2]


@checks.expect("bold and emphasis")
@with_wall
def _(port):
    text = "Use **fresh basil** and _much_ of it, 2 * 3 ** leaves, snake_case_name.\n**A** _b_ **C**"
    found = last(comment(port, text))
    assert [each.text for each in found.all("strong")] == ["fresh basil", "A", "C"]
    assert [each.text for each in found.all("em")] == ["much", "b"]
    assert "2 * 3 ** leaves, snake_case_name." in found.text


@checks.expect("code")
@with_wall
def _(port):
    found = last(comment(port, "Set `a **b** _c_ [d](https://e.org)` then `x`, not ` alone."))
    assert [each.text for each in found.all("code")] == ["a **b** _c_ [d](https://e.org)", "x"]
    assert not list(found.all("strong")) and not list(found.all("em")) and not list(next(found.all("p")).all("a"))
    assert found.text.strip().endswith("then x, not ` alone.")


@checks.expect("links")
@with_wall
def _(port):
    text = "See [this page](https://example.org/a?b=1&c=2#d) and [that](http://example.net/), [not this] (x) [nor]()"
    found = last(comment(port, text))
    links = list(next(found.all("p")).all("a"))
    assert [(each.text, each.attributes["href"]) for each in links] == [
        ("this page", "https://example.org/a?b=1&c=2#d"), ("that", "http://example.net/")]
    assert "[not this] (x) [nor]()" in found.text


@checks.expect("plain characters")
@with_wall
def _(port):
    text = "Fish & chips: 5 > 3, \"so 'what'\" \u2013 a+b=c; 100 % \u00a9 \U0001f372 $1 $& \\n #1"
    found = last(comment(port, text, "Ann & Bo \"K\" O'Neil"))
    assert next(found.all("p")).text == text, next(found.all("p")).text
    assert next(found.all(kind="author")).text == "Ann & Bo \"K\" O'Neil"


@checks.expect("the other pages")
@with_wall
def _(port):
    page = parse(fetch(port, "GET", "/recipes/1")[2].decode())
    assert next(page.all("p", "hint")).text == "No comments yet."
    comment(port, "first")
    page = comment(port, "second")
    assert [each.text for each in page.all("article")][1].strip().endswith("second")
    assert next(page.all("h1")).text == "Soup"
    assert [each.text for each in next(page.all("ol", "method")).all("li")] == ["Chop.", "Boil."]
    feed = json.loads(fetch(port, "GET", "/feed.json")[2])
    assert [each["text"] for each in feed] == ["second", "first"]
    assert "2 comments" in fetch(port, "GET", "/")[2].decode()
    assert post(port, "/recipes/1/comments", author="", text="x")[0] == 400


ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "data"}


def script_address(value):
    """Whether a browser takes an address for a script: blanks before it and line breaks within do not count."""
    blanks = "".join(map(chr, range(0x21)))
    return re.sub(r"[\t\n\r]", "", value.lstrip(blanks)).lower().startswith("javascript:")


def runs(page, mark):
    """Whether a browser would run what was written: in a script, a handler, an address, or a page within the page."""
    for element in page.all():
        if element.name == "script" and mark in element.text + "".join(element.attributes.values()):
            return True
        for name, value in element.attributes.items():
            if mark in value and (
                    name.startswith("on") or name == "srcdoc" or name in ADDRESSES and script_address(value)):
                return True
    return False


def works(texts=(), authors=(), websites=()):
    """Whether one of the comments runs in the browsers of others."""
    mark = token()
    comments = [{"text": text} for text in texts] + [{"author": author} for author in authors]
    comments += [{"website": website} for website in websites]
    with wall("poc") as port:
        for fields in comments:
            with contextlib.suppress(AssertionError, Misbehaviour):
                page = comment(port, **{name: value.replace("@", mark) for name, value in fields.items()})
                if runs(page, mark):
                    return True
    return False


ELEMENTS = [
    "<script>@</script>", "<ScRiPt>@</sCrIpT>", "<scr<script>ipt>@</scr</script>ipt>", "<img src=x onerror=@>",
    "<IMG/SRC=x ONERROR='@'>", "<svg/onload=@>", "</p></article><script>@</script>", "<img src=x\nonerror=@>",
    "<details open ontoggle=@>x</details>", "<a href='javascript:@'>x</a>", '<iframe src="javascript:@"></iframe>',
    "<img src=x onerror=@//", "<body onload=@>",
]


@checks.attack("elements in the text")
def _():
    return works(texts=ELEMENTS)


@checks.attack("elements in the marks of the text")
def _():
    return works(texts=[mark % element for element in ELEMENTS[:8] for mark in (
        "`%s`", "**%s**", "_%s_", "[%s](https://example.org)", "a\n\n%s", "[x](https://e.org/%s)")])


@checks.attack("elements in the name of the author")
def _():
    return works(authors=ELEMENTS)


@checks.attack("addresses of links that are scripts")
def _():
    return works(texts=[
        "[x](javascript:@)", "[x](JaVaScRiPt:@)", "[x](javascript&#58;@)", "[x](javascript&colon;@)",
        "[x](java&#x09;script:@)", "[x](java&Tab;script:@)", "[x](\x01javascript:@)", "[**x**](javascript:@)",
        "[x](&#106;avascript:@)", "[x](javascript:@//https://e.org)", "[x](javascript://e.org/%0a@)",
        "**[x](javascript:@)**", "_[x](javascript:@)_", "[x](javascript:/*mailto:*/@)",
    ])


@checks.attack("addresses of links that end early")
def _():
    return works(texts=[
        '[x](https://e.org"onmouseover="@)', "[x](https://e.org'onmouseover='@)", '[x](https://e.org"/onfocus=@/x=")',
        '[x](https://e.org"><img/src=x/onerror=@>)', '[x](https://e.org"><svg/onload="@">)',
        "[x](https://e.org/`onclick=@`)", "[x](https://e.org'><img/src=x/onerror=@>)",
    ])


@checks.attack("websites that are scripts")
def _():
    return works(websites=[
        "javascript:@", "JAVASCRIPT:@", "java\tscript:@", "java\nscript:@", "\x01javascript:@",
        "javascript:@//http://e.org", "javascript:/*http://e.org*/@", "javascript&colon;@", "javascript://e.org/%0a@",
        "javascript:@\nhttps://e.org",
    ])


@checks.attack("websites that end early")
def _():
    return works(websites=[
        'https://e.org" onmouseover="@', "https://e.org' onmouseover='@", 'https://e.org"><script>@</script>',
        'https://e.org" autofocus onfocus=@ x="', "https://e.org/ onmouseover=@ x",
    ])


if __name__ == "__main__":
    checks.main()
