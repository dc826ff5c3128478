"""Runs blocks of code one after another in one set of variables.

Blocks come over the descriptor that the argument names: four bytes of length, a flag, the code. The answer is a
letter and a status. What a block does to this process is its own affair: the keeper outside sees how it ends.
"""

import sys


def serve(control):
    import ast
    import builtins
    import linecache
    import os
    import struct
    import traceback
    import types

    owner = os.getpid()
    os.set_inheritable(control, False)
    streams = {number: os.dup(number) for number in (1, 2)}
    space = types.ModuleType("__main__")
    sys.modules["__main__"] = space
    space = space.__dict__
    space["__builtins__"] = builtins
    sys.argv = [""]

    def receive(count):
        data = b""
        while len(data) < count:
            piece = os.read(control, count - len(data))
            if not piece:
                os._exit(0)
            data += piece
        return data

    def frame():
        return receive(*struct.unpack("!I", receive(4)))

    def asks_for_input(tree):
        return any(
            isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "input"
            for node in ast.walk(tree)
        )

    def revive():
        """Opens again what the last block closed."""
        for number, copy in streams.items():
            try:
                os.fstat(number)
            except OSError:
                try:
                    os.dup2(copy, number)
                except OSError:
                    pass
        for name, number in (("stdout", 1), ("stderr", 2)):
            if getattr(getattr(sys, name, None), "closed", True):
                try:
                    stream = open(number, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)
                    setattr(sys, name, stream)
                except OSError:
                    pass

    def status_of(leave):
        if leave.code is None:
            return 0
        if isinstance(leave.code, int):
            return leave.code & 255
        print(leave.code, file=sys.stderr)
        return 1

    def run(code, name, refuses_input):
        """The status of a block; None if it asks for input and may not."""
        try:
            tree = ast.parse(code, name)
            if refuses_input and asks_for_input(tree):
                return None
            last = None
            if tree.body and isinstance(tree.body[-1], ast.Expr):
                last = compile(ast.Expression(tree.body.pop().value), name, "eval")
            exec(compile(tree, name, "exec"), space)
            if last is not None:
                sys.displayhook(eval(last, space))
            return 0
        except SystemExit as leave:
            return status_of(leave)
        except BaseException as error:
            # Without the frame of this function.
            trace = error.__traceback__.tb_next if error.__traceback__ else None
            traceback.print_exception(type(error), error, trace)
            return 1

    def flush():
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BaseException:
                pass

    prelude = frame()
    count = 0
    while True:
        block = frame()
        revive()
        if prelude:
            exec(compile(prelude, "<guard>", "exec"), {"__name__": "guard"})
        count += 1
        name = f"<block {count}>"
        code = block[1:].decode()
        linecache.cache[name] = (len(code), None, code.splitlines(True), name)
        try:
            status = run(code, name, block[:1] == b"r")
        except BaseException:
            status = 1
        flush()
        # A block may have forked: its copies end here, like those of any program.
        if os.getpid() != owner:
            os._exit(status or 0)
        try:
            os.write(control, b"i\0" if status is None else b"e" + bytes([status]))
        except OSError:
            os._exit(status or 0)


serve(int(sys.argv[1]))
