/** The HTML of one review on the product page. */
function renderReview(review) {
  const author = review.author.trim();
  const words = review.text
    .trim()
    .split("\n")
    .join("<br>\n");

  return [
    '<article class="review">',
    `<h4>${author}</h4>`,
    `<span class="rating">${Number(review.rating)}/5</span>`,
    `<p>${words}</p>`,
    "</article>",
  ].join("");
}

module.exports = { renderReview };
