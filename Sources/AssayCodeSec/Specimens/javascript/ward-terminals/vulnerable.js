// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const { randomBytes } = require("node:crypto");

/** The sign-ins at the terminals of one ward. */
function createShiftBook(clock) {
  const signIns = new Map();

  return {
    signIn(nurseId, terminal) {
      const shiftKey = randomBytes(24).toString("hex");
      signIns.set(shiftKey, { nurseId, terminal, since: clock() });
      return shiftKey;
    },

    whoIs(shiftKey) {
      const entry = signIns.get(shiftKey);
      if (entry === undefined) {
        return null;
      }
      return { nurseId: entry.nurseId, terminal: entry.terminal, since: entry.since };
    },

    signOut(shiftKey) {
      signIns.delete(shiftKey);
    },
  };
}
