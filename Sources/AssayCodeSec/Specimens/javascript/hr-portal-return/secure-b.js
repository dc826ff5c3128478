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
