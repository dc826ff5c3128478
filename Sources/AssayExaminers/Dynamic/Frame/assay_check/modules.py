"""Tells a library that could be installed from a name that is the answer's own mistake."""

import sys

# What Python 2 had under these names, or never more than one project's own file.
PYTHON_2 = frozenset(
    "ConfigParser Queue StringIO cStringIO cPickle httplib urllib2 urlparse HTMLParser Cookie cookielib "
    "BaseHTTPServer SimpleHTTPServer CGIHTTPServer SocketServer xmlrpclib Tkinter tkMessageBox commands "
    "thread dummy_thread __builtin__ anydbm dbhash whichdb robotparser md5 sha sets popen2 "
    "exceptions".split())
LOCAL = frozenset(
    "app application api auth config configuration constants core crud database db dependencies errors "
    "exceptions forms handlers helper helpers lib main manage middleware model models my_app my_module "
    "mymodule myapp routes router schema schemas secret secrets_config server service services settings "
    "src storage tasks test tests tools types_ util utilities utils validators views your_app your_module "
    "yourapp yourmodule".split())
# Modules of Python that came after the oldest version that is used.
NEWER_PYTHON = {"annotationlib": "3.14", "compression": "3.14", "tomllib": "3.11"}


def nearest(name, names):
    """A name that differs by a case or one letter; `None` if there is none."""
    lower = name.lower()
    for candidate in sorted(names):
        if candidate.lower() == lower or (len(name) > 3 and is_one_edit(lower, candidate.lower())):
            return candidate
    return None


def is_one_edit(left, right):
    """Whether one letter added, dropped, replaced or swapped turns one into the other."""
    if abs(len(left) - len(right)) > 1:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    if len(left) == len(right):
        rest, other = left[start:], right[start:]
        swapped = len(rest) > 1 and rest[0] == other[1] and rest[1] == other[0] and rest[2:] == other[2:]
        return rest[1:] == other[1:] or swapped
    if len(left) > len(right):
        left, right = right, left
    return left[start:] == right[start + 1:]


def judge_python_module(name, declared):
    """Why the missing module is the answer's fault; `None` if it is a library that is not installed."""
    if name in declared:
        return None
    standard = {each for each in sys.stdlib_module_names if not each.startswith("_")}
    if name in NEWER_PYTHON or name in standard:
        return None
    if name in PYTHON_2:
        return f"it imports {name}, which is a module of Python 2"
    if name in LOCAL:
        return f"it imports {name}, a file of its own that it does not give"
    if not KNOWN_NEAR_STANDARD & {name.lower()}:
        meant = nearest(name, standard)
        if meant:
            return f"it imports {name}, which does not exist; {meant} does"
    return None


# Libraries whose names are one letter away from a module of the standard library.
KNOWN_NEAR_STANDARD = frozenset("mocket orjson ujson rjson regex jso sockets pdb2 queues asynci "
                                "anyio trio curio cjson gmpy2 simplejson uuid6 attrs attr".split())
