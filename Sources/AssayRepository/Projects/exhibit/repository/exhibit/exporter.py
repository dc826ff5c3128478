"""Makes bundles of exhibitions."""

import json
import os
import zipfile

from exhibit.bundle import MANIFEST


def export_bundle(library, slug, path):
    """Writes an exhibition as a bundle that can be imported elsewhere."""
    exhibition = library.get(slug)
    works = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for work in exhibition.works:
            archive.write(os.path.join(library.folder_of(slug), work.path), "files/" + work.path)
            entry = {"file": "files/" + work.path, "save_as": work.path}
            if work.caption:
                entry["caption"] = work.caption
            if work.year is not None:
                entry["year"] = work.year
            works.append(entry)
        manifest = {"title": exhibition.title, "slug": exhibition.slug, "works": works}
        archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=2))
