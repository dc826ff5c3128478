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


def judge_python_module(name, declared):
    """Why the missing module is the answer's fault; `None` if it is a library that is not installed.

    A name that resembles one of the standard library proves nothing: httpx, lxml and typer are libraries.
    """
    if name in declared:
        return None
    standard = {each for each in sys.stdlib_module_names if not each.startswith("_")}
    if name in NEWER_PYTHON or name in standard:
        return None
    if name in PYTHON_2:
        return f"it imports {name}, which is a module of Python 2"
    if name in LOCAL:
        return f"it imports {name}, a file of its own that it does not give"
    return None
