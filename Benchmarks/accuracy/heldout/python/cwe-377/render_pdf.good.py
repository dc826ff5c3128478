import subprocess
import tempfile
from pathlib import Path


def render_pdf(markup):
    with tempfile.TemporaryDirectory() as folder:
        src = Path(folder, "page.html")
        src.write_text(markup)
        dst = src.with_suffix(".pdf")
        subprocess.run(["weasyprint", str(src), str(dst)], check=True, timeout=60)
        return dst.read_bytes()
