// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const fs = require("node:fs/promises");
const path = require("node:path");

const MEDIA_TYPES = { ".html": "text/html", ".json": "application/json", ".mp3": "audio/mpeg" };

async function serveTrack(mediaRoot, req, res) {
  try {
    const root = await fs.realpath(mediaRoot);
    const wanted = decodeURIComponent(req.url.split("?")[0]);
    const file = await fs.realpath(path.join(root, wanted));
    if (!file.startsWith(root + path.sep)) {
      throw new Error("outside of the media folder");
    }
    const content = await fs.readFile(file);
    const mediaType = MEDIA_TYPES[path.extname(file)] || "application/octet-stream";
    res.writeHead(200, { "Content-Type": mediaType, "Content-Length": content.length });
    res.end(content);
  } catch {
    res.writeHead(404, { "Content-Type": "text/plain" });
    res.end("Not found\n");
  }
}
