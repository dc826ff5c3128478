"use strict";

/** Reads the fields of a form; of a field that is there twice the last one counts. */
async function readForm(request, limit) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > limit) throw new Error("the form is too large");
    parts.push(part);
  }
  const fields = new URLSearchParams(Buffer.concat(parts).toString("utf8"));
  const form = Object.create(null);
  for (const [name, value] of fields) form[name] = value.replace(/\r\n?/g, "\n").trim();
  return form;
}

module.exports = { readForm };
