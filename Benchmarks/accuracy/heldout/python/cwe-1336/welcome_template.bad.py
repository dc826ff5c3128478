from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route("/welcome")
def welcome():
    name = request.args.get("name", "guest")
    page = "<h1>Welcome, " + name + "!</h1><p>{{ motd }}</p>"
    return render_template_string(page, motd=app.config["MOTD"])
# the message of the day is set by the editors


app.config["MOTD"] = "Open until nine tonight"
