import os
import subprocess
import tempfile
from pathlib import Path


def render_pdf(markup):
    src = Path(tempfile.mktemp(suffix=".html"))
    src.write_text(markup)
    dst = src.with_suffix(".pdf")
    try:
        subprocess.run(["weasyprint", str(src), str(dst)], check=True, timeout=60)
        return dst.read_bytes()
    finally:
        for path in (src, dst):
            if path.exists():
                os.unlink(path)
