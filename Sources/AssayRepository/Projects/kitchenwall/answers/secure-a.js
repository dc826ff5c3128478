/** An address that a link may lead to; null for all others. */
function linkTarget(address) {
  try {
    const url = new URL(address, "http://wall.invalid/");
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** The marks that stand within a line. */
function renderMarks(line) {
  return line
    .split(/(`[^`]+`)/)
    .map((part, index) => {
      if (index % 2 === 1) return `<code>${escapeHtml(part.slice(1, -1))}</code>`;
      return part
        .split(/(\[[^\]]+\]\([^)\s]+\))/)
        .map((piece, place) => (place % 2 === 1 ? renderLink(piece) : renderWords(piece)))
        .join("");
    })
    .join("");
}

/** A link with its label. */
function renderLink(mark) {
  const [, label, address] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(mark);
  const target = linkTarget(address);
  return target === null ? renderWords(label) : `<a href="${escapeHtml(target)}">${renderWords(label)}</a>`;
}

/** Bold words and emphasis. */
function renderWords(text) {
  return escapeHtml(text)
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\b_([^_]+)_\b/g, "<em>$1</em>");
}

/** The HTML of a comment: who wrote it and when, and the text with its marks. */
function renderComment(config, comment) {
  const paragraphs = comment.text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split("\n").map(renderMarks).join("<br>\n")}</p>`);
  const website = comment.website ? linkTarget(comment.website) : null;
  const author = website
    ? `<a class="author" href="${escapeHtml(website)}" rel="nofollow">${escapeHtml(comment.author)}</a>`
    : `<span class="author">${escapeHtml(comment.author)}</span>`;

  return [
    `<article class="comment" id="comment-${comment.number}">`,
    `<header>${author} <time datetime="${isoTime(comment.time)}">${longDate(comment.time, config.language)}</time></header>`,
    ...paragraphs,
    "</article>",
  ].join("\n");
}
