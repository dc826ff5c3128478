/** The marks that stand within a line. */
function renderMarks(line) {
  return escapeHtml(line)
    .split(/(`[^`]+`)/)
    .map((part) => {
      if (part.length > 2 && part.startsWith("`") && part.endsWith("`")) {
        return `<code>${part.slice(1, -1)}</code>`;
      }
      return part
        .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, label, address) => `<a href="${address}">${label}</a>`)
        .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
        .replace(/\b_([^_]+)_\b/g, "<em>$1</em>");
    })
    .join("");
}

/** The HTML of a comment: who wrote it and when, and the text with its marks. */
function renderComment(config, comment) {
  const author = escapeHtml(comment.author);
  const when = `<time datetime="${isoTime(comment.time)}">${longDate(comment.time, config.language)}</time>`;
  const who = comment.website
    ? `<a class="author" href="${escapeHtml(comment.website)}" rel="nofollow">${author}</a>`
    : `<span class="author">${author}</span>`;
  const text = comment.text
    .split(/\n{2,}/)
    .map((paragraph) => "<p>" + paragraph.split("\n").map(renderMarks).join("<br>") + "</p>")
    .join("\n");

  return `<article class="comment" id="comment-${comment.number}">\n<header>${who} ${when}</header>\n${text}\n</article>`;
}
