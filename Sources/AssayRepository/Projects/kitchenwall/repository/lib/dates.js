"use strict";

/** A point in time for machines, `2026-05-01T12:00:00Z`. */
function isoTime(time) {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** A point in time for people, `1 May 2026`. */
function longDate(time, language) {
  return new Intl.DateTimeFormat(`${language}-GB`, { dateStyle: "long", timeZone: "UTC" }).format(new Date(time));
}

module.exports = { isoTime, longDate };
