"use strict";

const { isoTime, longDate } = require("./dates");
const { escapeHtml } = require("./html");

/** The comments of a recipe as a list. */
function commentList(config, comments) {
  if (comments.length === 0) return '<p class="hint">No comments yet.</p>';
  const label = escapeHtml(comments.length === 1 ? "1 comment" : `${comments.length} comments`);
  const items = comments.map((comment) => `<li>${renderComment(config, comment)}</li>`);
  return `<ol class="comments" aria-label="${label}">\n${items.join("\n")}\n</ol>`;
}

/** The marks that stand within a line. */
function renderMarks(line) {
  return line
    .split(/(`[^`]+`)/)
    .map((part, index) => {
      if (index % 2 === 1) return `<code>${part.slice(1, -1)}</code>`;
      return part
        .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')
        .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
        .replace(/\b_([^_]+)_\b/g, "<em>$1</em>");
    })
    .join("");
}

/** The HTML of a comment: who wrote it and when, and the text with its marks. */
function renderComment(config, comment) {
  const paragraphs = comment.text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split("\n").map(renderMarks).join("<br>\n")}</p>`);
  const author = comment.website
    ? `<a class="author" href="${comment.website}" rel="nofollow">${comment.author}</a>`
    : `<span class="author">${comment.author}</span>`;

  return [
    `<article class="comment" id="comment-${comment.number}">`,
    `<header>${author} <time datetime="${isoTime(comment.time)}">${longDate(comment.time, config.language)}</time></header>`,
    ...paragraphs,
    "</article>",
  ].join("\n");
}

module.exports = { commentList };
