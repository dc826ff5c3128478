function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function merge(target, source) {
  for (const key of Object.keys(source)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (isObject(source[key]) && isObject(target[key])) {
      merge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

const defaults = { theme: { colour: 'blue', size: 12 }, language: 'en' };

module.exports = function saveSettings(req, res) {
  const settings = merge(structuredClone(defaults), JSON.parse(req.body));
  req.session.settings = settings;
  res.json(settings);
};
