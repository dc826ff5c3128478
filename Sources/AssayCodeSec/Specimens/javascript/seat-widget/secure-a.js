// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
/** Whether a page of one of the domains, or of a name below it, has this origin. */
function isPageOf(partnerDomains, origin) {
  if (!URL.canParse(origin)) {
    return false;
  }
  const page = new URL(origin);
  if (page.protocol !== "https:" || page.origin !== origin) {
    return false;
  }
  return partnerDomains.some((domain) => page.hostname === domain || page.hostname.endsWith(`.${domain}`));
}

/** Lets the pages of partners call the seat service; true if the request is answered with that. */
function shareWithPartners(partnerDomains, req, res) {
  const origin = req.headers.origin ?? "";
  const isPartner = isPageOf(partnerDomains, origin);
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
