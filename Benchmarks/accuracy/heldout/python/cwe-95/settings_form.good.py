import ast

import bottle

app = bottle.Bottle()
settings = {"columns": ["name"], "page": 20}


@app.post("/settings/<key>")
def update(key):
    if key not in settings:
        bottle.abort(404, "no such setting")
    raw = bottle.request.forms.get("value", "")
    try:
        settings[key] = ast.literal_eval(raw)
    except (ValueError, SyntaxError):
        bottle.abort(400, "value must be a literal")
    return {"key": key, "value": settings[key]}
