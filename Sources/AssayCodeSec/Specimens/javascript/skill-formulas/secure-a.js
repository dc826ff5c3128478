// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
/** The value of a skill formula for one character. */
function evaluateSkill(skillFormula, heroStats) {
  const tokens = skillFormula.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|\S/g) ?? [];
  let at = 0;

  const fail = () => {
    throw new Error(`no formula: ${skillFormula}`);
  };

  const primary = () => {
    const token = tokens[at++];
    if (token === undefined) return fail();
    if (token === "-") return -primary();
    if (token === "(") {
      const inner = sum();
      return tokens[at++] === ")" ? inner : fail();
    }
    if (/^\d/.test(token)) return Number(token);
    return Object.hasOwn(heroStats, token) ? heroStats[token] : fail();
  };

  const product = () => {
    let left = primary();
    while (tokens[at] === "*" || tokens[at] === "/") {
      left = tokens[at++] === "*" ? left * primary() : left / primary();
    }
    return left;
  };

  const sum = () => {
    let left = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      left = tokens[at++] === "+" ? left + product() : left - product();
    }
    return left;
  };

  const result = sum();
  return at === tokens.length ? result : fail();
}
