// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
"use strict";

/** Answers a request for the notices: status and body. */
function handleNotices(request, session, notices) {
  switch (request.action || "list") {
    case "list":
      return { status: 200, body: [...notices.entries()] };
    case "publish": {
      const text = (request.text || "").trim();
      if (text === "") {
        return { status: 422, body: [] };
      }
      notices.set(Math.max(-1, ...notices.keys()) + 1, text);
      return { status: 201, body: [...notices.entries()] };
    }
    case "remove": {
      const number = Number(request.number);
      if (!notices.delete(number)) {
        return { status: 404, body: [] };
      }
      return { status: 200, body: [...notices.entries()] };
    }
    default:
      return { status: 400, body: [] };
  }
}

module.exports = { handleNotices };
