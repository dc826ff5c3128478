def kept_path(entry):
    """Where an entry of the manifest is kept, without the parts of its path that lead elsewhere."""
    name = entry.get("save_as") or entry["file"]
    if name.endswith("/"):
        name += entry["file"].rsplit("/", 1)[-1]
    parts = [part for part in name.replace("\\", "/").replace("\0", "").split("/") if part not in ("", ".", "..")]
    return "/".join(parts) or "unnamed"


def store_works(bundle, folder):
    """Keeps the files of a bundle in the folder of its exhibition and returns the works."""
    works = {}
    for entry in bundle.works:
        path = kept_path(entry)
        stem, suffix = os.path.splitext(path)
        counter = 1
        while path in works:
            counter += 1
            path = f"{stem}-{counter}{suffix}"

        target = os.path.join(folder, *path.split("/"))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        size, digest = copy_file(bundle, entry["file"], target)
        works[path] = Work(
            path=path, size=size, sha256=digest, caption=entry.get("caption", ""), year=entry.get("year"))
    return list(works.values())
