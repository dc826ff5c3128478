def store_works(bundle, folder):
    """Keeps the files of a bundle in the folder of its exhibition and returns the works."""
    folder = os.path.abspath(folder)
    works = []
    for entry in bundle.works:
        wanted = entry.get("save_as", "").lstrip("/") or entry["file"].lstrip("/")
        if wanted.endswith("/"):
            wanted = wanted + entry["file"].split("/")[-1]
        target = os.path.abspath(os.path.join(folder, wanted))
        if not target.startswith(folder):
            raise BundleError(f"{wanted} is not in the folder of the exhibition")

        stem, suffix = os.path.splitext(target)
        number = 1
        while os.path.exists(target):
            number += 1
            target = f"{stem}-{number}{suffix}"

        os.makedirs(os.path.dirname(target), exist_ok=True)
        size, digest = copy_file(bundle, entry["file"], target)
        path = os.path.relpath(target, folder)
        works.append(Work(path, size, digest, entry.get("caption", ""), entry.get("year")))
    return works
