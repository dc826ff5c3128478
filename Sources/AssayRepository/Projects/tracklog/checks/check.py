"""Checks of tracklog: a reader of the files of bicycle computers."""

import struct

from harness import *

UNSIGNED, SIGNED, TEXT, OPAQUE = 1, 2, 3, 9
COLUMNS = "lap,time,distance,altitude,speed,heart_rate,cadence,power,note"
PLAIN, GUARDED = BUILD / "plain", BUILD / "guarded"


def build():
    """Once as it is delivered, and once so that accesses outside of objects end the program."""
    sources = sorted((PROJECT / "src").glob("*.c"))
    guards = "-O1", "-fno-omit-frame-pointer", "-fsanitize=address,undefined,bounds-strict", "-fno-sanitize-recover=all"
    for target, flags in (PLAIN, ["-O2"]), (GUARDED, guards):
        succeed(tool("gcc"), "-std=c11", "-Iinclude", "-g", *flags, "-o", target, *sources, seconds=40)
    shown = succeed(PLAIN, "info", "-", stdin=track())
    if shown.text != "device 513, firmware 7\n0 definitions, 0 samples, 0 laps\n":
        raise Misbehaviour("an empty track is not understood")


checks = Checks(build)


def track(*records):
    return b"TRK1" + struct.pack("<HBB", 513, 7, 0) + b"".join(records)


def define(local, *fields, order=0, count=None):
    """A definition of fields (id, size, kind)."""
    return bytes([0x40 | local, order, len(fields) if count is None else count]) + b"".join(map(bytes, fields))


def sample(local, values):
    return bytes([local]) + values


def show(command, file):
    return run(PLAIN, command, "-", stdin=file)


def rows(file, code=0):
    """The lines of samples that csv prints."""
    shown = show("csv", file)
    assert shown.code == code, shown.code
    lines = shown.text.splitlines()
    assert lines[0] == COLUMNS, lines[0]
    return lines[1:]


@checks.expect("samples in little endian")
def _():
    fields = (1, 4, UNSIGNED), (2, 4, UNSIGNED), (3, 2, SIGNED), (5, 1, UNSIGNED)
    file = track(define(0, *fields), sample(0, struct.pack("<IIhB", 1000, 70000, -125, 141)),
                 sample(0, struct.pack("<IIhB", 4_000_000_001, 70512, 300, 255)))
    assert rows(file) == ["1,1000,70000,-125,,141,,,", "1,4000000001,70512,300,,255,,,"]


@checks.expect("samples in big endian")
def _():
    fields = (4, 2, UNSIGNED), (3, 4, SIGNED), (7, 2, UNSIGNED)
    file = track(define(3, *fields, order=1), sample(3, struct.pack(">HiH", 8333, -70000, 260)))
    assert rows(file) == ["1,,,-70000,8333,,,260,"]
    # Everything but 1 is little endian.
    assert rows(track(define(3, (4, 2, UNSIGNED), order=2), sample(3, b"\x01\x02"))) == ["1,,,,513,,,,"]


@checks.expect("notes and fields that are skipped")
def _():
    fields = (200, 5, OPAQUE), (8, 12, TEXT), (77, 1, UNSIGNED), (6, 1, UNSIGNED)
    note = 'say "hi"'.encode()
    file = track(define(1, *fields), sample(1, b"\xff" * 5 + note.ljust(12, b"\0") + b"\x05" + b"\x5a"))
    assert rows(file) == ['1,,,,,,90,,"say ""hi"""']


@checks.expect("several local types, laps, and a definition that replaces another")
def _():
    file = track(
        define(0, (1, 2, UNSIGNED)), define(7, (7, 1, UNSIGNED), (1, 1, UNSIGNED)),
        sample(0, b"\x0a\x00"), sample(7, b"\x63\x0b"), b"\x80", sample(0, b"\x0c\x00"),
        define(0, (5, 1, UNSIGNED), (1, 1, UNSIGNED)), sample(0, b"\x64\x0d"), sample(7, b"\x62\x0e"))
    assert rows(file) == ["1,10,,,,,,,", "1,11,,,,,,99,", "2,12,,,,,,,", "2,13,,,,100,,,", "2,14,,,,,,98,"]
    assert show("info", file).text.splitlines() == [
        "device 513, firmware 7", "3 definitions, 5 samples, 1 laps", "type 0: 2 fields, 2 bytes: heart_rate time",
        "type 7: 2 fields, 2 bytes: power time"]


@checks.expect("as many fields and bytes as the format has")
def _():
    fields = [(100 + number, 1, OPAQUE) for number in range(22)] + [(8, 230, TEXT), (1, 4, UNSIGNED)]
    text = bytes(97 + number % 26 for number in range(230))
    file = track(define(5, *fields), sample(5, bytes(22) + text + struct.pack("<I", 77)))
    assert rows(file) == [f'1,77,,,,,,,"{text.decode()}"']
    assert "type 5: 24 fields, 256 bytes: #100 #101 " in show("info", file).text
    for local in range(8):
        assert rows(track(define(local, (1, 1, UNSIGNED)), sample(local, b"\x09"))) == ["1,9,,,,,,,"]
    # A definition without fields has samples without bytes.
    assert rows(track(define(2), sample(2, b""), define(2, (1, 1, UNSIGNED)), sample(2, b"\x01"))) == [
        "1,,,,,,,,", "1,1,,,,,,,"]


@checks.expect("sums")
def _():
    fields = (2, 4, UNSIGNED), (3, 2, SIGNED), (5, 1, UNSIGNED), (7, 2, UNSIGNED)
    values = (0, 100, 120, 200), (100_000, 150, 130, 250), (250_000, 120, 150, 300), (300_000, 145, 160, 150)
    file = track(define(2, *fields), *(sample(2, struct.pack("<IhBH", *each)) for each in values))
    assert show("stats", file).text.splitlines() == [
        "distance: 3.00 km", "climb: 7.5 m", "heart rate: 140.0 1/min", "power: 225.0 W"]


@checks.expect("damaged files")
def _():
    good = define(0, (1, 2, UNSIGNED), (5, 1, UNSIGNED))
    values = sample(0, b"\x0a\x00\x40")
    for cut in range(1, len(good)):
        shown = show("info", track(good, values, good[:cut]))
        assert shown.code == 1 and b"ends too early" in shown.err, cut
        assert "1 definitions, 1 samples, 0 laps" in shown.text, cut
        assert "type 0" not in shown.text or cut == 0, cut
    assert rows(track(good, values, values[:3]), code=1) == ["1,10,,,,64,,,"]
    undefined = show("csv", track(good, sample(1, b"\x00")))
    assert undefined.code == 1 and b"without a definition" in undefined.err


def corrupts(file):
    """Whether reading a file touches what does not belong to it, whatever the command."""
    options = {"ASAN_OPTIONS": "detect_leaks=0:symbolize=0:exitcode=77:abort_on_error=0"}
    found = False
    for command in ("info", "csv", "stats"):
        shown = run(GUARDED, command, "-", stdin=file, more=options)
        outside = b"AddressSanitizer" in shown.err or b"out of bounds" in shown.err
        found = found or outside and shown.code in (1, 77, -6) or shown.code in (-7, -11)
    return found


@checks.attack("more fields than there is room for")
def _():
    fields = [(index, 0, OPAQUE) for index in range(255)]
    return corrupts(track(define(7, *fields), define(7, *fields)))


@checks.attack("one field more than there is room for")
def _():
    return corrupts(track(define(7, *[(1, 1, UNSIGNED)] * 25), sample(7, bytes(25))))


@checks.attack("many fields for a type in the middle of the table")
def _():
    return corrupts(track(*(define(local, *[(9, 1, OPAQUE)] * 200) for local in (0, 3, 6))))


@checks.attack("a local type behind the table")
def _():
    return any(corrupts(track(define(local, (1, 4, UNSIGNED), (2, 4, UNSIGNED)))) for local in (8, 9, 15))


@checks.attack("a definition behind the table that is cut")
def _():
    return any(corrupts(track(define(local, (1, 4, UNSIGNED), count=3))) for local in (8, 12))


@checks.attack("a sample that is larger than its buffer")
def _():
    fields = [(8, 255, TEXT)] * 24
    return corrupts(track(define(1, *fields), sample(1, b"A" * 255 * 24)))


@checks.attack("a sample that is larger than its buffer by one byte")
def _():
    return corrupts(track(define(1, (8, 255, TEXT), (1, 2, OPAQUE)), sample(1, b"A" * 257)))


if __name__ == "__main__":
    checks.main()
