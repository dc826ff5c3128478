// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
class Node {
  constructor(tag, attributes = {}, ...children) {
    this.tag = tag;
    this.attributes = attributes;
    this.children = children;
  }

  static quote(text) {
    return Array.from(String(text), (sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `&#${sign.codePointAt(0)};`)).join("");
  }

  toString() {
    const attributes = Object.entries(this.attributes).map(([key, value]) => ` ${key}="${Node.quote(value)}"`);
    const inner = this.children.map((child) => (child instanceof Node ? child.toString() : Node.quote(child)));
    const start = `<${this.tag}${attributes.join("")}>`;
    return this.tag === "input" ? start : `${start}${inner.join("")}</${this.tag}>`;
  }
}

function answerSearch(varieties, req, res) {
  const wanted = new URL(req.url, "http://localhost").searchParams.get("q") ?? "";
  const items = [];
  for (const each of varieties) {
    if (!each.label.toLowerCase().includes(wanted.toLowerCase())) continue;
    items.push(new Node("li", {}, new Node("b", {}, each.label), " ", each.notes));
  }
  const page = new Node("html", { lang: "en" },
    new Node("head", {}, new Node("title", {}, "Seed library")),
    new Node("body", {},
      new Node("h1", {}, `Results for ${wanted}`),
      new Node("form", { action: "/seeds" }, new Node("input", { name: "q", value: wanted }), new Node("button", {}, "Search")),
      items.length ? new Node("ul", {}, ...items) : new Node("p", {}, "Nothing found")));
  res.statusCode = 200;
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.end(`<!doctype html>\n${page}\n`);
}
