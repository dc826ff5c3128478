// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
function putOwn(target, key, value) {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

function putAt(target, [key, ...rest], value) {
  if (rest.length === 0) {
    putOwn(target, key, value);
    return;
  }
  const isOwn = Object.hasOwn(target, key);
  if (!isOwn || typeof target[key] !== "object" || target[key] === null) {
    putOwn(target, key, {});
  }
  putAt(target[key], rest, value);
}

function applyOverrides(settings, overrides) {
  Object.keys(overrides).forEach((dotted) => putAt(settings, dotted.split("."), overrides[dotted]));
  return settings;
}
