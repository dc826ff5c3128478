"""Parses a file and says what is wrong with it and which of its imports are not here."""

import ast
import importlib.util
import json
import sys

SERVER_CALLS = {"run", "serve_forever", "run_simple", "serve", "run_app", "make_server"}


def unguarded_imports(nodes):
    """The modules that loading the file needs: not those in functions, nor those whose absence it handles."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level == 0 and node.module:
                yield node.module
            elif node.level == 1 and node.module:
                yield "." + node.module
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.Try)):
            continue
        elif isinstance(node, ast.If) and is_main_guard(node):
            continue
        else:
            yield from unguarded_imports(ast.iter_child_nodes(node))


def is_main_guard(node):
    names = {inner.id for inner in ast.walk(node.test) if isinstance(inner, ast.Name)}
    return bool(names & {"__name__", "TYPE_CHECKING"})


def starts_itself(tree):
    """Whether it starts a server when it is run as a program."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Attribute, ast.Name)):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if name in SERVER_CALLS:
                return True
    return False


def is_missing(name):
    try:
        return importlib.util.find_spec(name) is None
    except (ImportError, ValueError):
        return True


def main():
    found = {"error": None, "line": 0, "missing": [], "starts": True}
    try:
        with open(sys.argv[1], "rb") as file:
            tree = ast.parse(file.read())
        top = dict.fromkeys(name.lstrip(".").split(".")[0] for name in unguarded_imports(tree.body))
        found["missing"] = [name for name in top if is_missing(name)]
        found["starts"] = starts_itself(tree)
    except SyntaxError as error:
        found["error"], found["line"] = str(error.msg), error.lineno or 0
    except (ValueError, RecursionError, MemoryError) as error:
        found["error"] = f"it cannot be parsed ({type(error).__name__})"
    print(json.dumps(found))


main()
