import bottle

app = bottle.Bottle()
settings = {"columns": ["name"], "page": 20}


@app.post("/settings/<key>")
def update(key):
    if key not in settings:
        bottle.abort(404, "no such setting")
    raw = bottle.request.forms.get("value", "")
    settings[key] = eval(raw, {"__builtins__": {}}, {})
    return {"key": key, "value": settings[key]}
