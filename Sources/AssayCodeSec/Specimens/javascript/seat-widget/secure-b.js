// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const PREFLIGHT = { "access-control-allow-methods": "DELETE,GET,POST", "access-control-allow-headers": "content-type" };

function* namesAbove(host) {
  const labels = host.split(".");
  while (labels.length > 0) {
    yield labels.join(".");
    labels.shift();
  }
}

function shareWithPartners(partnerDomains, req, res) {
  const { origin } = req.headers;
  const [, host] = /^https:\/\/([a-z0-9.-]+)$/.exec(origin ?? "") ?? [];
  const known = new Set(partnerDomains);
  const headers = new Map([["vary", "origin"]]);

  if (host !== undefined && [...namesAbove(host)].some((each) => known.has(each))) {
    headers.set("access-control-allow-origin", origin).set("access-control-allow-credentials", "true");
    if (req.method === "OPTIONS") {
      for (const [header, content] of Object.entries(PREFLIGHT)) headers.set(header, content);
    }
  }
  res.setHeaders(headers);

  const isPreflight = req.method === "OPTIONS";
  if (isPreflight) {
    res.statusCode = 204;
    res.end();
  }
  return isPreflight;
}
