import ast
import operator

from telegram import Update
from telegram.ext import ContextTypes

OPS = {ast.Add: operator.add, ast.Sub: operator.sub,
       ast.Mult: operator.mul, ast.Div: operator.truediv}


def evaluate(node):
    if isinstance(node, ast.Expression):
        return evaluate(node.body)
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPS:
        return OPS[type(node.op)](evaluate(node.left), evaluate(node.right))
    raise ValueError("only + - * / on numbers")


async def calc(update: Update, context: ContextTypes.DEFAULT_TYPE):
    text = " ".join(context.args)[:200]
    try:
        answer = evaluate(ast.parse(text, mode="eval"))
    except (ValueError, SyntaxError, ZeroDivisionError):
        answer = "I could not work that out"
    await update.message.reply_text(str(answer))
