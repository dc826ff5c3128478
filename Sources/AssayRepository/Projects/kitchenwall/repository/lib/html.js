"use strict";

const NAMES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it is written in HTML, between tags or between the quotes of an attribute. */
function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (character) => NAMES[character]);
}

/** A whole page. */
function layout(config, title, body) {
  return `<!doctype html>
<html lang="${escapeHtml(config.language)}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/wall.css"></head>
<body>
<header><a href="/">${escapeHtml(config.title)}</a></header>
<main>
${body}
</main>
</body>
</html>
`;
}

module.exports = { escapeHtml, layout };
