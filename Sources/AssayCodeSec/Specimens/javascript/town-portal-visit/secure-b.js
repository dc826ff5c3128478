// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
class CookieText {
  constructor(label, content) {
    this.parts = [`${label}=${encodeURIComponent(content)}`];
  }

  with(attribute, setting) {
    this.parts.push(setting === undefined ? attribute : `${attribute}=${setting}`);
    return this;
  }

  until(days) {
    const end = new Date(Date.now() + days * 86_400_000);
    return this.with("path", "/").with("expires", end.toUTCString());
  }

  toString() {
    return this.parts.join(";");
  }
}

function startVisit(res, visit) {
  const key = new CookieText("visit_key", visit.key).until(visit.days).with("samesite", "strict").with("secure").with("httponly");
  const district = new CookieText("district", visit.district).until(visit.days).with("samesite", "lax").with("secure");
  res.statusCode = 303;
  res.appendHeader("set-cookie", String(key));
  res.appendHeader("set-cookie", String(district));
  res.setHeader("location", "/overview");
  res.end();
}
