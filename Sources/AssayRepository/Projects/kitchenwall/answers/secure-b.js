/** The marks that stand within a line. */
function renderMarks(line) {
  const pattern = /`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|\b_([^_]+)_\b/g;
  let html = "";
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    const [mark, code, label, address, bold, emphasis] = match;
    html += escapeHtml(line.slice(end, match.index));
    end = match.index + mark.length;
    if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`;
    else if (bold !== undefined) html += `<strong>${renderMarks(bold)}</strong>`;
    else if (emphasis !== undefined) html += `<em>${renderMarks(emphasis)}</em>`;
    else if (/^(https?:\/\/|mailto:|\/(?!\/))/i.test(address)) {
      html += `<a href="${escapeHtml(address)}">${escapeHtml(label)}</a>`;
    } else html += escapeHtml(mark);
  }
  return html + escapeHtml(line.slice(end));
}

/** The HTML of a comment: who wrote it and when, and the text with its marks. */
function renderComment(config, { number, time, author, website, text }) {
  const name = escapeHtml(author);
  const isLink = /^https?:\/\//i.test(website);
  const body = text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split("\n").map((line) => renderMarks(line));
    return `<p>${lines.join("<br>")}</p>`;
  });
  return (
    `<article class="comment" id="comment-${Number(number)}"><header>` +
    (isLink
      ? `<a class="author" href="${escapeHtml(website)}" rel="nofollow">${name}</a>`
      : `<span class="author">${name}</span>`) +
    ` <time datetime="${isoTime(time)}">${longDate(time, config.language)}</time></header>${body.join("")}</article>`
  );
}
