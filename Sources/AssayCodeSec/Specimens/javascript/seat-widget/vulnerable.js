// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
/** Lets the pages of partners call the seat service; true if the request is answered with that. */
function shareWithPartners(partnerDomains, req, res) {
  const origin = req.headers.origin ?? "";
  const isPartner = origin.startsWith("https://") && partnerDomains.some((domain) => origin.endsWith(domain));
  if (isPartner) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
    res.setHeader("Vary", "Origin");
  }
  if (req.method !== "OPTIONS") {
    return false;
  }
  if (isPartner) {
    res.setHeader("Access-Control-Allow-Methods", "GET, POST, DELETE");
    res.setHeader("Access-Control-Allow-Headers", "Content-Type");
  }
  res.writeHead(204);
  res.end();
  return true;
}
