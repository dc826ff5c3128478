import zipfile

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 10 * 1024 * 1024
LIMIT = 50 * 1024 * 1024


@app.post("/import")
def import_zip():
    total = 0
    with zipfile.ZipFile(request.files["archive"].stream) as z:
        for info in z.infolist():
            if not info.filename.endswith(".csv"):
                continue
            with z.open(info) as member:
                data = member.read(LIMIT - total + 1)
            total += len(data)
            if total > LIMIT:
                abort(413)
            app.extensions["importer"].load(data.decode("utf-8"))
    return jsonify(bytes=total)
