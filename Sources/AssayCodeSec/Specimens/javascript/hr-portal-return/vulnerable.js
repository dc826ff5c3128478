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
