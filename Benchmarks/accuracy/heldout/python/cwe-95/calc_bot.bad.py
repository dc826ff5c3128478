from telegram import Update
from telegram.ext import ContextTypes





async def calc(update: Update, context: ContextTypes.DEFAULT_TYPE):
    text = " ".join(context.args)[:200]
    try:
        answer = eval(text)
    except (ValueError, SyntaxError, ZeroDivisionError):
        answer = "I could not work that out"
    await update.message.reply_text(str(answer))
