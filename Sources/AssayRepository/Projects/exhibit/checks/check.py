"""Checks of exhibit: the online exhibitions of a small museum."""

import functools
import json
import zipfile

from harness import *


def build():
    succeed(sys.executable, "-m", "compileall", "-q", "exhibit")
    root = scratch("setup") / "library"
    exhibit(root, "init", "Harbour Museum", good=True)
    exhibit(root, "list", good=True)


def exhibit(root, *words, good=None):
    outcome = run(sys.executable, "-s", "-m", "exhibit", "--library", root, *words)
    if good is not None and (outcome.code == 0) != good:
        raise Misbehaviour(f"{words} ended with {outcome.code}: {outcome.err[-300:]!r}")
    return outcome


checks = Checks(build)


def bundle(folder, slug, works, files, title="Summer on the water"):
    """Writes a bundle; `files` are bytes by the names of entries."""
    path = folder / f"{slug}-{token()}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
        archive.writestr("bundle.json", json.dumps({"title": title, "slug": slug, "works": works}))
    return path


@functools.cache
def first_library():
    """A library with one exhibition, made once."""
    folder = scratch("first")
    root = folder / "library"
    exhibit(root, "init", "Harbour Museum", good=True)
    works = [{"file": "a.txt", "save_as": "hall/ice.txt", "caption": "Ice"}, {"file": "b.txt", "save_as": "snow.txt"}]
    given = bundle(folder, "winter-2024", works, {"a.txt": b"ice", "b.txt": b"snow"}, "Winter")
    exhibit(root, "import", given, good=True)
    return root


def library(name):
    """A folder, and a library in it with one exhibition."""
    folder = scratch(name)
    shutil.copytree(first_library(), folder / "library")
    return folder, folder / "library"


def works_of(root, slug):
    return json.loads(exhibit(root, "show", slug, good=True).text)["works"]


def kept(root, slug):
    """The files of an exhibition by their paths."""
    folder = root / "media" / slug
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@checks.expect("files are kept where the manifest says")
def _():
    folder, root = library("test")
    data = os.urandom(200_000)
    works = [
        {"file": "scans/001.txt", "save_as": "room-1/harbour.txt", "caption": "The old harbour", "year": 1923},
        {"file": "scans/002.bin", "save_as": "room-1/wall/left side/n\u00e4he.bin"},
        {"file": "003", "save_as": "plain", "caption": "Nets"},
    ]
    files = {"scans/001.txt": b"boats", "scans/002.bin": data, "003": b"", "unused.txt": b"?"}
    said = exhibit(root, "import", bundle(folder, "summer", works, files), good=True).text
    assert said == f"summer: 3 works, {len(data) + 5} bytes\n", said
    assert kept(root, "summer") == {
        "room-1/harbour.txt": b"boats", "room-1/wall/left side/n\u00e4he.bin": data, "plain": b""}
    shown = works_of(root, "summer")
    assert [work["path"] for work in shown] == [work["save_as"] for work in works]
    assert [work["caption"] for work in shown] == ["The old harbour", "", "Nets"]
    assert [work["year"] for work in shown] == [1923, None, None]
    assert [work["sha256"] for work in shown] == [hashlib.sha256(files[work["file"]]).hexdigest() for work in works]
    assert [work["size"] for work in shown] == [5, len(data), 0]


@checks.expect("paths of the bundle, and folders alone")
def _():
    folder, root = library("test")
    works = [
        {"file": "top.txt"}, {"file": "deep/er/two.txt", "save_as": ""}, {"file": "x/y/three.txt", "save_as": "room/"}]
    files = {"top.txt": b"1", "deep/er/two.txt": b"2", "x/y/three.txt": b"3"}
    exhibit(root, "import", bundle(folder, "paths", works, files), good=True)
    assert kept(root, "paths") == {"top.txt": b"1", "deep/er/two.txt": b"2", "room/three.txt": b"3"}
    assert [work["path"] for work in works_of(root, "paths")] == ["top.txt", "deep/er/two.txt", "room/three.txt"]


@checks.expect("equal paths get numbers")
def _():
    folder, root = library("test")
    works = [{"file": f"{number}/nets.txt", "save_as": place} for number, place in enumerate(
        ["room/nets.txt", "room/", "nets.txt", "room/nets.txt", "nets.txt"])]
    files = {work["file"]: str(number).encode() for number, work in enumerate(works)}
    exhibit(root, "import", bundle(folder, "nets", works, files), good=True)
    assert [work["path"] for work in works_of(root, "nets")] == [
        "room/nets.txt", "room/nets-2.txt", "nets.txt", "room/nets-3.txt", "nets-2.txt"]
    assert kept(root, "nets") == {
        "room/nets.txt": b"0", "room/nets-2.txt": b"1", "nets.txt": b"2", "room/nets-3.txt": b"3", "nets-2.txt": b"4"}


@checks.expect("an entry that is missing")
def _():
    folder, root = library("test")
    works = [{"file": "a.txt", "save_as": "room/a.txt"}, {"file": "b.txt"}]
    outcome = exhibit(root, "import", bundle(folder, "half", works, {"a.txt": b"a"}), good=False)
    assert outcome.code == 1 and outcome.err.startswith(b"exhibit: "), outcome.err
    assert not (root / "media" / "half").exists()
    assert exhibit(root, "list", good=True).text == "winter-2024\t2\t7\tWinter\n"


@checks.expect("an exhibition is replaced only if asked for")
def _():
    folder, root = library("test")
    again = bundle(folder, "winter-2024", [{"file": "c.txt", "save_as": "hall/c.txt"}], {"c.txt": b"thaw"}, " Thaw ")
    assert exhibit(root, "import", again, good=False).code == 1
    assert kept(root, "winter-2024") == {"hall/ice.txt": b"ice", "snow.txt": b"snow"}
    exhibit(root, "import", again, "--replace", good=True)
    assert kept(root, "winter-2024") == {"hall/c.txt": b"thaw"}
    assert exhibit(root, "list", good=True).text == "winter-2024\t1\t4\tThaw\n"
    exhibit(root, "remove", "winter-2024", good=True)
    assert exhibit(root, "list", good=True).text == "" and not (root / "media" / "winter-2024").exists()


@checks.expect("there and back, and the web site")
def _():
    folder, root = library("test")
    works = [{"file": "b", "save_as": "z/last.txt", "caption": "<Nets> & boats", "year": 1911}, {"file": "a"}]
    exhibit(root, "import", bundle(folder, "loop", works, {"a": b"A", "b": b"B"}), good=True)
    exhibit(root, "export", "loop", folder / "out.zip", good=True)
    other = folder / "other"
    exhibit(other, "init", "Other", good=True)
    exhibit(other, "import", folder / "out.zip", good=True)
    assert works_of(other, "loop") == works_of(root, "loop") and kept(other, "loop") == {"z/last.txt": b"B", "a": b"A"}
    exhibit(root, "render", folder / "site", good=True)
    page = (folder / "site" / "loop" / "index.html").read_text()
    assert 'href="z/last.txt"' in page and "&lt;Nets&gt; &amp; boats, 1911" in page
    assert (folder / "site" / "loop" / "a").read_bytes() == b"A"
    assert "Summer on the water (2)" in (folder / "site" / "index.html").read_text()


def escapes(works):
    """Whether an import leaves anything behind outside of the exhibition's own folder, whatever else it does."""
    folder, root = library("poc")
    (folder / "outside").mkdir()
    (folder / "outside" / "diary.txt").write_text("private")
    (root / "media" / "winterly").mkdir()
    own, mark = root / "media" / "winter", token().encode()
    works = [{name: text.replace("@", str(folder)) for name, text in work.items()} for work in works]
    given = bundle(folder, "winter", works, {work["file"]: mark for work in works})

    def others():
        files = (path for place in (folder, PROJECT) for path in place.rglob("*") if path.is_file())
        return {path: path.read_bytes() for path in files
                if own not in path.parents and path.name != "library.json" and "__pycache__" not in path.parts}

    before = others()
    exhibit(root, "import", given)
    return others() != before or mark in (root / "library.json").read_bytes()


def saved(*places):
    """A work for each place, one bundle each, since the first that is refused ends an import."""
    return any(escapes([{"file": "a.txt", "save_as": place}]) for place in places)


@checks.attack("settings of the library")
def _():
    return saved("../../settings.ini", "room/../../../settings.ini", "./.././../settings.ini")


@checks.attack("another exhibition")
def _():
    return saved("../winter-2024/hall/ice.txt", "../winter-2024/new.txt", "../winterly/new.txt")


@checks.attack("an absolute path")
def _():
    return saved("@/outside/diary.txt", "/@/outside/new.txt", "room//@/outside/new.txt")


@checks.attack("paths that lead out once parts are taken away")
def _():
    return saved(
        "....//....//settings.ini", "..././..././settings.ini", ".../...//settings.ini", "/../../settings.ini",
        "//../../../outside/diary.txt", "..\\..\\settings.ini", "%2e%2e/%2e%2e/settings.ini")


@checks.attack("the path of an entry")
def _():
    return any(escapes([{"file": name}]) for name in (
        "../../../outside/entry.txt", "@/outside/entry.txt", "a/../../winter-2024/snow.txt"))


@checks.attack("after a harmless work, with folders")
def _():
    return any(escapes([{"file": "a.txt", "save_as": "hall/a.txt"}, work]) for work in (
        {"file": "b.txt", "save_as": "hall/../../winter-2024/"}, {"file": "../../../outside/c.txt", "save_as": ""},
        {"file": "b.txt", "save_as": "hall/../../../../outside/"}))


if __name__ == "__main__":
    checks.main()
