"use strict";

const http = require("node:http");
const { App } = require("./lib/app");
const { Store } = require("./lib/store");
const config = require("./config/default.json");

const app = new App(new Store(process.env.WALL_DATA || "var/wall.json"), config);
const server = http.createServer((request, response) => app.handle(request, response));

server.listen(Number(process.env.PORT || 8080), "127.0.0.1");
process.on("SIGTERM", () => server.close());
