from pathlib import Path
import stat


def prepare_spool(base="/var/spool/mailer"):
    root = Path(base)
    for name in ("incoming", "active", "failed"):
        folder = root / name
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(stat.S_IRWXU | stat.S_IRGRP | stat.S_IXGRP)
    config = root / "mailer.conf"
    if not config.exists():
        config.write_text("retries = 5\nrelay = mail.example.org\n")
        config.chmod(0o640)
    return root
