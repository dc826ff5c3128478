// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const START_PAGE = "/dashboard";
const OWN_ORIGIN = "http://localhost";

/** The address within the portal, or the start page if it lies elsewhere. */
function withinPortal(next) {
  if (!URL.canParse(next, OWN_ORIGIN)) {
    return START_PAGE;
  }
  const target = new URL(next, OWN_ORIGIN);
  if (target.origin !== OWN_ORIGIN || target.pathname.startsWith("//")) {
    return START_PAGE;
  }
  return target.pathname + target.search + target.hash;
}

function redirectAfterSignIn(req, res) {
  const { searchParams } = new URL(req.url, OWN_ORIGIN);
  const next = searchParams.get("next") || START_PAGE;
  res.writeHead(302, {
    Location: withinPortal(next),
    "Cache-Control": "no-store",
  });
  res.end();
}
