def store_works(bundle, folder):
    """Keeps the files of a bundle in the folder of its exhibition and returns the works."""
    works = []
    taken = set()
    for entry in bundle.works:
        name = entry.get("save_as") or entry["file"]
        if name.endswith("/"):
            name += os.path.basename(entry["file"])

        stem, suffix = os.path.splitext(name)
        number = 2
        while name in taken:
            name = f"{stem}-{number}{suffix}"
            number += 1
        taken.add(name)

        target = os.path.join(folder, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        size, digest = copy_file(bundle, entry["file"], target)
        works.append(Work(name, size, digest, entry.get("caption", ""), entry.get("year")))
    return works
