// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
function applyOverrides(settings, overrides) {
  for (const [dotted, value] of Object.entries(overrides)) {
    const keys = dotted.split(".");
    const last = keys.pop();
    let node = settings;
    for (const key of keys) {
      if (node[key] === undefined) {
        node[key] = {};
      }
      node = node[key];
    }
    node[last] = value;
  }
  return settings;
}
