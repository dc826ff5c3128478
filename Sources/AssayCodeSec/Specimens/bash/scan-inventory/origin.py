# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import os
import subprocess


def list_scans(scan_dir: str, tools_dir: str = "") -> list[str]:
    """Returns name and checksum of every scan in a folder."""
    if not os.path.isdir(scan_dir):
        raise NotADirectoryError(scan_dir)
    environment = dict(os.environ)
    environment["PATH"] = tools_dir + ":" + environment["PATH"]
    lines = []
    for scan in sorted(os.listdir(scan_dir)):
        if not scan.endswith(".tif"):
            continue
        output = subprocess.run(
            ["/usr/bin/env", "sha256sum", "./" + scan],
            cwd=scan_dir,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        lines.append(f"{scan} {output.split()[0]}")
    return lines
