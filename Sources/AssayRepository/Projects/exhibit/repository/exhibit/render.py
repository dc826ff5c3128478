"""Turns a library into a static web site."""

import html
import os
import shutil
from urllib.parse import quote

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""


def render_site(library, target):
    """Writes a page for each exhibition, an overview, and copies of all media."""
    os.makedirs(target, exist_ok=True)
    links = []
    for exhibition in library.exhibitions:
        folder = os.path.join(target, exhibition.slug)
        shutil.copytree(library.folder_of(exhibition.slug), folder, dirs_exist_ok=True)
        write(os.path.join(folder, "index.html"), exhibition.title, "\n".join(map(figure, exhibition.works)))
        label = f"{html.escape(exhibition.title)} ({len(exhibition.works)})"
        links.append(f'<li><a href="{exhibition.slug}/index.html">{label}</a></li>')
    write(os.path.join(target, "index.html"), library.title, "<ul>\n" + "\n".join(links) + "\n</ul>")


def figure(work):
    """The HTML of one work."""
    caption = html.escape(work.caption or os.path.basename(work.path))
    if work.year is not None:
        caption += f", {work.year}"
    return f'<figure><a href="{html.escape(quote(work.path))}"><figcaption>{caption}</figcaption></a></figure>'


def write(path, title, body):
    with open(path, "w", encoding="utf-8") as file:
        file.write(PAGE.format(title=html.escape(title), body=body))
