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
