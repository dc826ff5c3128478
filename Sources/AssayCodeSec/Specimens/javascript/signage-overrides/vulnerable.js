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
