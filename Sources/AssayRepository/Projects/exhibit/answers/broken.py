def store_works(bundle, folder):
    """Keeps the files of a bundle in the folder of its exhibition and returns the works."""
    works = []
    for number, entry in enumerate(bundle.works, 1):
        name = f"{number}.bin"
        size, digest = copy_file(bundle, entry["file"], os.path.join(folder, name))
        works.append(Work(name, size, digest))
    return works
