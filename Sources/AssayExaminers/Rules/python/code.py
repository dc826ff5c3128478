import ast
import importlib
import json
import operator
import sys

from flask import Flask, request, abort

app = Flask(__name__)
OPERATIONS = {"add": operator.add, "sub": operator.sub}


@app.route("/calc")
def calc():
    expression = request.args.get("e")
    # ruleid: assay.python.eval-of-input
    result = eval(expression)
    # ruleid: assay.python.eval-of-input
    result = eval(f"2 * ({request.form['e']})")
    # ruleid: assay.python.eval-of-input
    result = eval(expression, {"__builtins__": {}}, {})
    # ruleid: assay.python.exec-of-input
    exec("result = " + expression)
    # ruleid: assay.python.exec-of-input
    exec(compile(request.get_data(), "<user>", "exec"))
    # ok: assay.python.eval-of-input
    result = ast.literal_eval(expression)
    # ok: assay.python.eval-of-input
    result = eval("2 * 3")
    return str(result == 1)


def compute(formula):
    # ruleid: assay.python.eval-of-input
    return eval(formula)


def compute_known(formula, x: float):
    if formula not in ("x * 2", "x + 1"):
        raise ValueError(formula)
    # ok: assay.python.eval-of-input
    return eval(formula)


def compute_tree(formula):
    tree = ast.parse(formula, mode="eval")
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Expression, ast.BinOp, ast.Constant, ast.Add)):
            raise ValueError("not allowed")
    # ok: assay.python.eval-of-input
    return eval(compile(tree, "<formula>", "eval"))


def run_snippet(code):
    scope = {}
    # ruleid: assay.python.exec-of-input
    exec(code, scope)
    return scope


def run_fixed():
    # ok: assay.python.exec-of-input
    exec("import this")
    code = "x = 1"
    # ok: assay.python.exec-of-input
    exec(code)


class Model:
    def run(self):
        self.model.eval()
        # ok: assay.python.eval-of-input
        return self.session.eval(self.loss)


@app.route("/plugin")
def plugin():
    # ruleid: assay.python.reflection-on-input
    module = importlib.import_module(request.args["module"])
    # ruleid: assay.python.reflection-on-input
    handler = getattr(module, request.args["action"])
    name = request.args["operation"]
    # ok: assay.python.reflection-on-input
    operation = OPERATIONS[name]
    if name not in OPERATIONS:
        abort(404)
    # ok: assay.python.reflection-on-input
    module = importlib.import_module("ops." + name)
    return str(operation(1, 2) == handler(1))


@app.route("/greet")
def greet():
    template = request.args["template"]
    # ruleid: assay.python.format-string-from-input
    a = template.format(user=current)
    # ruleid: assay.python.format-string-from-input
    b = ("Dear " + template).format(current)
    # ok: assay.python.format-string-from-input
    c = "Dear {}".format(template)
    # ok: assay.python.format-string-from-input
    d = "Dear {name}".format(name=template)
    return json.dumps([a, b, c, d])


if __name__ == "__main__":
    # ruleid: assay.python.eval-of-input
    print(eval(input("> ")))
    # ruleid: assay.python.exec-of-input
    exec(sys.argv[1])
    # ok: assay.python.eval-of-input
    print(int(input("> ")))
