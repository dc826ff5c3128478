// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const START_PAGE = "/dashboard";

function redirectAfterSignIn(req, res) {
  const { searchParams } = new URL(req.url, "http://localhost");
  const next = searchParams.get("next") || START_PAGE;
  res.writeHead(302, {
    Location: next,
    "Cache-Control": "no-store",
  });
  res.end();
}
