import zipfile

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 10 * 1024 * 1024


@app.post("/import")
def import_zip():
    total = 0
    with zipfile.ZipFile(request.files["archive"].stream) as z:
        for info in z.infolist():
            if not info.filename.endswith(".csv"):
                continue
            data = z.read(info)
            total += len(data)
            app.extensions["importer"].load(data.decode("utf-8"))
    return jsonify(bytes=total)
