// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const OPERATORS = {
  "+": { rank: 1, apply: (stack) => { const right = stack.pop(); return stack.pop() + right; } },
  "-": { rank: 1, apply: (stack) => { const right = stack.pop(); return stack.pop() - right; } },
  "*": { rank: 2, apply: (stack) => { const right = stack.pop(); return stack.pop() * right; } },
  "/": { rank: 2, apply: (stack) => { const right = stack.pop(); return stack.pop() / right; } },
  negate: { rank: 3, apply: (stack) => -stack.pop() },
};

function evaluateSkill(skillFormula, heroStats) {
  const known = new Map(Object.entries(heroStats));
  const values = [];
  const waiting = [];
  const reduce = (rank) => {
    while (waiting.length > 0 && waiting.at(-1) !== "(" && OPERATORS[waiting.at(-1)].rank >= rank) {
      values.push(OPERATORS[waiting.pop()].apply(values));
    }
  };

  let wantsValue = true;
  for (const [piece] of skillFormula.matchAll(/[0-9]+(?:\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*|[^\s]/g)) {
    if (wantsValue && /^[0-9]/.test(piece)) {
      values.push(parseFloat(piece));
      wantsValue = false;
    } else if (wantsValue && known.has(piece)) {
      values.push(known.get(piece));
      wantsValue = false;
    } else if (wantsValue && (piece === "-" || piece === "(")) {
      waiting.push(piece === "-" ? "negate" : "(");
    } else if (!wantsValue && piece === ")") {
      reduce(0);
      if (waiting.pop() !== "(") throw new SyntaxError("a parenthesis too many");
    } else if (!wantsValue && "+-*/".includes(piece)) {
      reduce(OPERATORS[piece].rank);
      waiting.push(piece);
      wantsValue = true;
    } else {
      throw new SyntaxError(`${piece} cannot stand here`);
    }
  }
  reduce(0);
  if (wantsValue || waiting.length > 0) throw new SyntaxError("the formula is not complete");
  return values[0];
}
