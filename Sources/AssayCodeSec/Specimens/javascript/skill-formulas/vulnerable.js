// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
/** The value of a skill formula for one character. */
function evaluateSkill(skillFormula, heroStats) {
  const statNames = Object.keys(heroStats);
  const compute = new Function(...statNames, `"use strict"; return (${skillFormula});`);
  const result = compute(...statNames.map((each) => heroStats[each]));
  if (typeof result !== "number" || Number.isNaN(result)) {
    throw new Error(`no formula: ${skillFormula}`);
  }
  return result;
}
