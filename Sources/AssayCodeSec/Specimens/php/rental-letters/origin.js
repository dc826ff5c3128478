// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
"use strict";

/** A letter out of a landlord's template and the values of a booking. */
function fillTemplate(template, values) {
  const source = template
    .replace(/[\\`]/g, "\\$&")
    .replace(/\{%\s*if (.+?)\s*%\}/g, (_, name) => "${values." + name + " ? `")
    .replace(/\{%\s*endif\s*%\}/g, "` : ''}")
    .replace(/\{\{\s*(.+?)\s*\}\}/g, (_, name) => "${values." + name + " ?? ''}");
  return eval("`" + source + "`");
}

/** The letters for several bookings. */
function lettersFor(bookings, template) {
  return bookings.map((booking) => fillTemplate(template, booking));
}

module.exports = { fillTemplate, lettersFor };
