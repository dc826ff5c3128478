import os
import tarfile


def install_theme(upload, themes="/var/lib/blog/themes"):
    """Unpack an uploaded theme and give back the list of its files."""
    with tarfile.open(fileobj=upload, mode="r:gz") as tar:
        members = tar.getmembers()
        if len(members) > 500 or sum(m.size for m in members) > 20_000_000:
            raise ValueError("theme too large")
        for member in members:
            tar.extract(member, themes)
    return sorted(os.listdir(themes))
