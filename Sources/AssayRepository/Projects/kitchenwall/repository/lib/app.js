"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { readForm } = require("./forms");
const { notFoundPage, recipePage, wallPage } = require("./pages");

const STYLE = path.join(__dirname, "..", "public", "wall.css");

/** A form that cannot be taken as it is. */
class FormError extends Error {}

/** Which address shows what. */
class App {
  constructor(store, config) {
    this.store = store;
    this.config = config;
  }

  async handle(request, response) {
    try {
      const url = new URL(request.url, "http://wall");
      await this.route(request, response, url.pathname);
    } catch (error) {
      const status = error instanceof FormError ? 400 : 500;
      this.send(response, status, "text/plain; charset=utf-8", `${status === 400 ? error.message : "Sorry."}\n`);
    }
  }

  async route(request, response, place) {
    const recipe = /^\/recipes\/(\d{1,9})(\/comments)?$/.exec(place);
    if (request.method === "GET" && place === "/health") {
      this.send(response, 200, "text/plain", "ok\n");
    } else if (request.method === "GET" && place === "/wall.css") {
      this.send(response, 200, "text/css", fs.readFileSync(STYLE));
    } else if (request.method === "GET" && place === "/feed.json") {
      this.send(response, 200, "application/json", JSON.stringify(this.store.newest(this.config.feedLength)));
    } else if (request.method === "GET" && place === "/") {
      this.html(response, 200, wallPage(this.config, this.store.recipes()));
    } else if (request.method === "POST" && place === "/recipes") {
      await this.addRecipe(request, response);
    } else if (recipe && this.store.recipe(Number(recipe[1]))) {
      await this.recipe(request, response, Number(recipe[1]), Boolean(recipe[2]));
    } else {
      this.html(response, 404, notFoundPage(this.config));
    }
  }

  async recipe(request, response, id, isComment) {
    if (request.method === "POST" && isComment) {
      const form = await this.form(request, ["author", "text"]);
      this.store.addComment(id, { author: form.author, website: form.website || "", text: form.text });
      this.redirect(response, `/recipes/${id}`);
    } else if (request.method === "GET" && !isComment) {
      this.html(response, 200, recipePage(this.config, this.store.recipe(id)));
    } else {
      this.send(response, 405, "text/plain", "This cannot be done here.\n");
    }
  }

  async addRecipe(request, response) {
    const form = await this.form(request, ["title", "author", "method"]);
    const id = this.store.addRecipe({ title: form.title, author: form.author, method: form.method });
    this.redirect(response, `/recipes/${id}`);
  }

  async form(request, wanted) {
    const form = await readForm(request, this.config.maxBody);
    for (const name of wanted) {
      if (!form[name]) throw new FormError(`Please fill in “${name}”.`);
      if (form[name].length > this.config.maxText) throw new FormError(`“${name}” is too long.`);
    }
    return form;
  }

  html(response, status, body) {
    this.send(response, status, "text/html; charset=utf-8", body);
  }

  redirect(response, place) {
    response.writeHead(303, { Location: place });
    response.end();
  }

  send(response, status, type, body) {
    response.writeHead(status, { "Content-Type": type });
    response.end(body);
  }
}

module.exports = { App };
