"""Checks of pricefeed: a reader of the price lists that suppliers send as XML."""

import json
import threading

from harness import *

CLASSES = BUILD / "classes"
MACHINE = "-Xmx96m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"
FEED = '<feed xmlns="urn:pricefeed:1" supplier="Kantwerk">'


def build():
    compiler = tool("javac")
    tool("java")
    shutil.rmtree(CLASSES, ignore_errors=True)
    flags = ["-J-Xmx256m", "-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1", "-J-XX:-UsePerfData"]
    sources = sorted((PROJECT / "src").rglob("*.java"))
    succeed(compiler, *flags, "-encoding", "UTF-8", "-proc:none", "-nowarn", "-d", CLASSES, *sources, seconds=45)
    if pricefeed().code != 2:
        raise Misbehaviour("it does not start")


def pricefeed(*words):
    return run(tool("java"), *MACHINE, "-cp", CLASSES, "org.pricefeed.Main", *words, seconds=15)


def file(content, name="list.xml", folder="test"):
    """Writes a feed and returns its path."""
    place = BUILD / "scratch" / folder
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return place / name


def product(sku="A-1", name="Saw", price="9.90", rest=""):
    return f'<product sku="{sku}"><name>{name}</name><price>{price}</price>{rest}</product>'


def read(content):
    outcome = pricefeed("json", file(content))
    assert outcome.code == 0, (outcome.code, outcome.err[-300:])
    return json.loads(outcome.text)


def refused(content, *parts):
    """That a feed is refused with a message that begins and goes on as told."""
    outcome = pricefeed("json", file(content))
    assert outcome.code == 1 and outcome.out == b"", outcome.code
    said = outcome.err.decode()
    assert len(said.strip().splitlines()) == 1 and said.startswith(parts[0]), said
    assert all(part in said for part in parts), said


checks = Checks(build)


@checks.expect("the example")
def _():
    assert read((REPOSITORY / "examples" / "kantwerk.xml").read_text()) == {
        "supplier": "Kantwerk", "currency": "EUR", "products": [
            {"sku": "TC-600", "name": "Tile cutter", "price": 89.9, "stock": 12, "tags": ["cutting", "tiles"],
             "description": "Cuts tiles of up to 60 cm."},
            {"sku": "DP-1", "name": "Drill press", "price": 249, "stock": 0, "tags": [], "description": ""}]}


@checks.expect("prefixes and other namespaces")
def _():
    found = read(
        '<p:feed xmlns:p="urn:pricefeed:1" xmlns:q="urn:other" supplier="K" currency="CHF"><q:product sku="no"/>'
        '<p:product sku="1"><q:name>wrong</q:name>'
        '<p:name xml:lang="de">falsch</p:name><p:name xml:lang="en">right</p:name>'
        "<price>2</price><p:price>1</p:price></p:product>"
        "<product sku='2'/></p:feed>")
    assert found["currency"] == "CHF" and [each["name"] for each in found["products"]] == ["right"]
    assert found["products"][0]["price"] == 1


@checks.expect("comments, instructions, CDATA sections, characters by number")
def _():
    words = "Saw <!-- not this -->&amp; <![CDATA[<blade> & ]]>&#8364;<?go on?> &lt;big&gt;"
    rest = "<!-- <stock>9</stock> --><stock>1<!-- 2 -->3</stock>"
    rest += "<description> a <i>b<![CDATA[ c]]></i>\n d </description>"
    found = read(FEED + "<?go?>" + product(name=words, rest=rest) + "</feed><!-- end -->")["products"]
    assert found[0]["name"] == "Saw & <blade> & \u20ac <big>" and found[0]["stock"] == 13
    assert found[0]["description"] == "a b c d"


@checks.expect("encodings")
def _():
    text = FEED + product(name="S\u00e4ge") + "</feed>"
    for encoding in ("UTF-8", "ISO-8859-1", "UTF-16"):
        declared = f'<?xml version="1.0" encoding="{encoding}"?>\n{text}'
        assert read(declared.encode(encoding))["products"][0]["name"] == "S\u00e4ge", encoding


@checks.expect("feeds that are not well-formed")
def _():
    refused(FEED + "\n\n<product>\n</feed>", "list.xml:4: ")
    refused(FEED + "\n" + product(name="a &nothing; b") + "</feed>", "list.xml:2: ", "nothing")
    refused(FEED + product(), "list.xml:1: ")
    refused("", "list.xml:")
    refused('<feed xmlns="urn:pricefeed:1"\n x:y="1"/>', "list.xml:")


@checks.expect("documents that are no feeds")
def _():
    refused("<feed/>", "list.xml: is no price feed")
    refused('<list xmlns="urn:pricefeed:1"/>', "list.xml: is no price feed")
    refused('<feed xmlns="urn:pricefeed:2"/>', "list.xml: is no price feed")
    refused(FEED + product() + product() + "</feed>", "list.xml: A-1 is listed twice")


@checks.expect("lists, checks and differences")
def _():
    before = file(FEED + product() + product("B", "Axe, small", "5", "<tag>x</tag><tag>y</tag>") + "</feed>", "a.xml")
    after = file(FEED + product("C", "Ladder") + product(price="10") + "</feed>", "b.xml")
    assert pricefeed("csv", before).text == (
        'sku,name,price,currency,stock,tags\nA-1,Saw,9.90,EUR,0,\nB,"Axe, small",5.00,EUR,0,x y\n')
    assert pricefeed("diff", before, after).text == "~ A-1 9.90 -> 10.00\n- B Axe, small\n+ C Ladder\n"
    outcome = pricefeed("check", before, file("<feed>", "c.xml"), after)
    assert outcome.code == 1 and outcome.text == "a.xml: 2 products\nb.xml: 2 products\n"
    assert outcome.err.startswith(b"c.xml:1: ")


class Listener:
    """A server on the loopback that tells whether anybody came, and sends a document type."""

    def __init__(self, content):
        self.content, self.visits = content, 0
        self.place = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.place.getsockname()[1]}"
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        with contextlib.suppress(OSError):
            while True:
                visitor, _ = self.place.accept()
                self.visits += 1
                with visitor, contextlib.suppress(OSError):
                    visitor.settimeout(5)
                    visitor.recv(4096)
                    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(self.content)}\r\nConnection: close\r\n\r\n"
                    visitor.sendall(head.encode() + self.content)


def leaks(*documents):
    """Whether a feed with one of the document types brings something that is not in it."""
    folder = scratch("poc")
    secret = token()
    (folder / "secret.txt").write_text(secret)
    types = f'<!ENTITY x SYSTEM "file://{folder}/secret.txt">'
    (folder / "types.dtd").write_text(types)
    (folder / "word.dtd").write_text(f'<!ENTITY x "{secret}">')
    (folder / "chain.dtd").write_text(f'<!ENTITY % next SYSTEM "file://{folder}/word.dtd">\n%next;')
    listener = Listener(types.encode())
    for document in documents:
        text = document if isinstance(document, str) else document[0]
        text = text.replace("@", str(folder)).replace("$", listener.url)
        encoding = "utf-8" if isinstance(document, str) else document[1]
        outcome = pricefeed("json", file(text.encode(encoding), "evil.xml", "poc"))
        if secret.encode() in outcome.out + outcome.err or listener.visits:
            return True
    return False


def feed(types, words="&x;", rest=""):
    return types + FEED + product(name="Saw " + words, rest=rest) + "</feed>"


@checks.attack("an entity that is a file")
def _():
    return leaks(
        feed('<!DOCTYPE feed [<!ENTITY x SYSTEM "file://@/secret.txt">]>'),
        feed('<!DOCTYPE feed [<!ENTITY x PUBLIC "a" "@/secret.txt">]>'),
        feed('<!DOCTYPE\n\tfeed\n[<!ENTITY\ty\tSYSTEM\t\'file:@/secret.txt\'>\n<!ENTITY x "a &y; b">]>'),
        feed('<!DOCTYPE feed [<!ENTITY x SYSTEM "file://@/secret.txt">]>', "!", "<description>&x;</description>"),
    )


@checks.attack("an entity that is a file, in another encoding")
def _():
    text = feed('<!DOCTYPE feed [<!ENTITY x SYSTEM "file://@/secret.txt">]>')
    return leaks((text, "utf-16"), ('<?xml version="1.0" encoding="UTF-16BE"?>' + text, "utf-16-be"))


@checks.attack("a document type in a file")
def _():
    return leaks(
        feed('<!DOCTYPE feed SYSTEM "file://@/types.dtd">'), feed('<!DOCTYPE feed SYSTEM "file://@/word.dtd">'),
        feed('<!DOCTYPE feed PUBLIC "-//feed" "@/word.dtd">'))


@checks.attack("declarations in a file")
def _():
    return leaks(
        feed('<!DOCTYPE feed [<!ENTITY % p SYSTEM "file://@/word.dtd"> %p;]>'),
        feed('<!DOCTYPE feed [<!ENTITY % p SYSTEM "file://@/chain.dtd"> %p;]>'))


@checks.attack("an entity that is fetched")
def _():
    return leaks(feed('<!DOCTYPE feed [<!ENTITY x SYSTEM "$/secret">]>'))


@checks.attack("a document type or declarations that are fetched")
def _():
    return leaks(
        feed('<!DOCTYPE feed SYSTEM "$/types.dtd">'), feed('<!DOCTYPE feed [<!ENTITY % p SYSTEM "$/p.dtd"> %p;]>', "!"))


@checks.attack("a file that is included")
def _():
    include = '<i:include xmlns:i="http://www.w3.org/2001/XInclude" parse="text" href="file://@/secret.txt"/>'
    return leaks(feed("", include), feed("", "!", f"<description>{include}</description>"))


if __name__ == "__main__":
    checks.main()
