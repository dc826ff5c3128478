import os
import subprocess
import tempfile


def render_pdf(markup):
    src = tempfile.mktemp(suffix=".html")
    with open(src, "w") as fh:
        fh.write(markup)
    dst = src + ".pdf"
    try:
        subprocess.run(["weasyprint", src, dst], check=True, timeout=60)
        with open(dst, "rb") as fh:
            return fh.read()
    finally:
        for path in (src, dst):
            if os.path.exists(path):
                os.unlink(path)
