"use strict";

const { commentList } = require("./comments");
const { escapeHtml, layout } = require("./html");

/** All recipes. */
function wallPage(config, recipes) {
  const items = recipes.map((recipe) => {
    const count = recipe.comments.length;
    const link = `<a href="/recipes/${recipe.id}">${escapeHtml(recipe.title)}</a>`;
    return `<li>${link} by ${escapeHtml(recipe.author)}, ${count} ${count === 1 ? "comment" : "comments"}</li>`;
  });
  return layout(config, config.title, `<ul class="recipes">\n${items.join("\n")}\n</ul>\n${recipeForm()}`);
}

/** One recipe with its comments. */
function recipePage(config, recipe) {
  const steps = recipe.method.split("\n").filter((step) => step.trim() !== "");
  const body = [
    `<h1>${escapeHtml(recipe.title)}</h1>`,
    `<p class="by">by ${escapeHtml(recipe.author)}</p>`,
    `<ol class="method">\n${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join("\n")}\n</ol>`,
    "<h2>Comments</h2>",
    commentList(config, recipe.comments),
    commentForm(recipe.id),
  ];
  return layout(config, `${recipe.title} – ${config.title}`, body.join("\n"));
}

function notFoundPage(config) {
  return layout(config, config.title, "<p>There is nothing here.</p>");
}

function recipeForm() {
  return `<form method="post" action="/recipes">
<input name="title" placeholder="Title"> <input name="author" placeholder="Your name">
<textarea name="method" placeholder="One step in each line"></textarea> <button>Put it on the wall</button>
</form>`;
}

function commentForm(id) {
  return `<form method="post" action="/recipes/${id}/comments">
<input name="author" placeholder="Your name"> <input name="website" placeholder="Your website">
<textarea name="text"></textarea> <button>Send</button>
</form>`;
}

module.exports = { notFoundPage, recipePage, wallPage };
