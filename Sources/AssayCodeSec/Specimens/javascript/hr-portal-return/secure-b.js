// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
// One slash, then nothing but characters that keep the browser on this server.
const LOCAL_ADDRESS = /^\/(?!\/)[\w\-.~%/?=&+,:;@!$'()*#]*$/;

function redirectAfterSignIn(req, res) {
  const [, query = ""] = req.url.split("?", 2);
  const wish = new URLSearchParams(query).get("next") ?? "";
  res.statusCode = 302;
  res.setHeader("Cache-Control", "no-store");
  res.setHeader("Location", LOCAL_ADDRESS.test(wish) ? wish : "/dashboard");
  res.end();
}
