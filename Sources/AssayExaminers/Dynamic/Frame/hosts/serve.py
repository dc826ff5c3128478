"""Serves a WSGI or ASGI application that an answer only defines."""

import importlib.util
import os
import sys
from wsgiref.simple_server import make_server

NAMES = ("app", "application", "create_app", "make_app", "get_app")


def load(path):
    sys.path[0] = os.getcwd()
    spec = importlib.util.spec_from_file_location(os.path.splitext(os.path.basename(path))[0], path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def main():
    module = load(sys.argv[1])
    for name in NAMES:
        found = getattr(module, name, None)
        if found is None:
            continue
        if name.endswith("_app") and callable(found):
            found = found()
        if type(found).__module__.split(".")[0] in ("fastapi", "starlette", "quart"):
            import uvicorn
            uvicorn.run(found, host="127.0.0.1", port=int(sys.argv[2]), log_level="error")
            return
        make_server("127.0.0.1", int(sys.argv[2]), found).serve_forever()
    sys.exit("it defines no application")


main()
