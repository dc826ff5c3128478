// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const RESERVED_KEYS = new Set(["__proto__", "constructor", "prototype"]);

function applyOverrides(settings, overrides) {
  for (const [dotted, value] of Object.entries(overrides)) {
    const keys = dotted.split(".");
    if (keys.some((key) => RESERVED_KEYS.has(key))) {
      throw new RangeError(`no such setting: ${dotted}`);
    }
    const last = keys.pop();
    let node = settings;
    for (const key of keys) {
      if (!Object.hasOwn(node, key)) {
        node[key] = {};
      }
      node = node[key];
    }
    node[last] = value;
  }
  return settings;
}
