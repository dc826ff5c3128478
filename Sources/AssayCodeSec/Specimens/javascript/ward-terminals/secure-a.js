// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const { randomBytes } = require("node:crypto");

const IDLE_MS = 15 * 60 * 1000;
const LONGEST_MS = 12 * 60 * 60 * 1000;

/** The sign-ins at the terminals of one ward. */
function createShiftBook(clock) {
  const signIns = new Map();

  return {
    signIn(nurseId, terminal) {
      const shiftKey = randomBytes(24).toString("hex");
      const since = clock();
      signIns.set(shiftKey, { nurseId, terminal, since, usedAt: since });
      return shiftKey;
    },

    whoIs(shiftKey) {
      const entry = signIns.get(shiftKey);
      if (entry === undefined) {
        return null;
      }
      const now = clock();
      if (now - entry.usedAt > IDLE_MS || now - entry.since > LONGEST_MS) {
        signIns.delete(shiftKey);
        return null;
      }
      entry.usedAt = now;
      return { nurseId: entry.nurseId, terminal: entry.terminal, since: entry.since };
    },

    signOut(shiftKey) {
      signIns.delete(shiftKey);
    },
  };
}
