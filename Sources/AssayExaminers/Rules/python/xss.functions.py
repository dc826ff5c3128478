def render_comment(author, text):
    # ruleid: assay.python.html-built-from-parameter
    return f"<div><b>{author}</b><p>{text}</p></div>"


def profile_page(user):
    page = "<html><body>"
    page += "<h1>" + user["name"] + "</h1>"
    page += "</body></html>"
    # ruleid: assay.python.html-built-from-parameter
    return page


def render_number(count: int):
    # ok: assay.python.html-built-from-parameter
    return f"<p>{count}</p>"


def area(width):
    # ok: assay.python.html-built-from-parameter
    return f"{width} < 3"
