"use strict";

const fs = require("node:fs");
const path = require("node:path");

/** Recipes and comments in a file. */
class Store {
  constructor(file) {
    this.file = file;
    this.data = { recipes: [] };
    if (fs.existsSync(file)) this.data = JSON.parse(fs.readFileSync(file, "utf8"));
  }

  /** All recipes, the newest first. */
  recipes() {
    return [...this.data.recipes].reverse();
  }

  recipe(id) {
    return this.data.recipes.find((recipe) => recipe.id === id);
  }

  /** The newest comments of all recipes. */
  newest(count) {
    return this.data.recipes
      .flatMap((recipe) => recipe.comments.map((comment) => ({ recipe: recipe.id, ...comment })))
      .sort((one, other) => other.time - one.time || other.number - one.number)
      .slice(0, count);
  }

  addRecipe({ title, author, method }) {
    const id = this.data.recipes.length + 1;
    this.data.recipes.push({ id, title, author, method, comments: [] });
    this.save();
    return id;
  }

  addComment(id, { author, website, text }) {
    const { comments } = this.recipe(id);
    comments.push({ number: comments.length + 1, time: Date.now(), author, website, text });
    this.save();
  }

  save() {
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    fs.writeFileSync(`${this.file}.new`, JSON.stringify(this.data));
    fs.renameSync(`${this.file}.new`, this.file);
  }
}

module.exports = { Store };
