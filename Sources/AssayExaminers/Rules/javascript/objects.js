const serialize = require('node-serialize');
const yaml = require('js-yaml');
const _ = require('lodash');

app.post('/load', async (req, res) => {
  // ruleid: assay.javascript.deserialize-functions
  const a = serialize.unserialize(req.cookies.profile);
  const text = Buffer.from(req.body.data, 'base64').toString();
  // ruleid: assay.javascript.deserialize-functions
  const b = serialize.unserialize(text);
  // ok: assay.javascript.deserialize-functions
  const c = JSON.parse(text);
  // ok: assay.javascript.deserialize-functions
  const d = serialize.serialize(req.body);
  // ruleid: assay.javascript.deserialize-yaml-load
  const e = yaml.load(req.body.yaml);
  // ok: assay.javascript.deserialize-yaml-load
  const f = yaml.load(req.body.yaml, { schema: yaml.JSON_SCHEMA });
  // ok: assay.javascript.deserialize-yaml-load
  const g = yaml.safeLoad(req.body.yaml);
  const doc = req.body;
  // ruleid: assay.javascript.deserialize-yaml-load
  const h = yaml.loadAll(doc.text);
  // ok: assay.javascript.deserialize-yaml-load
  const i = yaml.load(fs.readFileSync('config.yml', 'utf8'));
});

function merge(target, source) {
  for (const key in source) {
    if (source[key] instanceof Object && key in target) {
      merge(target[key], source[key]);
    } else {
      // ruleid: assay.javascript.prototype-recursive-merge
      target[key] = source[key];
    }
  }
  return target;
}

const deepCopy = (dst, src) => {
  Object.keys(src).forEach((k) => {
    if (typeof src[k] === 'object') {
      // ruleid: assay.javascript.prototype-recursive-merge
      dst[k] = deepCopy(dst[k] || {}, src[k]);
    } else {
      // ruleid: assay.javascript.prototype-recursive-merge
      dst[k] = src[k];
    }
  });
  return dst;
};

function mergeSafely(target, source) {
  for (const key of Object.keys(source)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (source[key] instanceof Object && target[key]) {
      mergeSafely(target[key], source[key]);
    } else {
      // ok: assay.javascript.prototype-recursive-merge
      target[key] = source[key];
    }
  }
  return target;
}

function copyFlat(target, source) {
  for (const key in source) {
    // ok: assay.javascript.prototype-recursive-merge
    target[key] = source[key];
  }
}

function setPath(obj, path, value) {
  const keys = path.split('.');
  let cur = obj;
  for (let i = 0; i < keys.length - 1; i++) {
    if (!cur[keys[i]]) cur[keys[i]] = {};
    cur = cur[keys[i]];
  }
  // ruleid: assay.javascript.prototype-path-set
  cur[keys[keys.length - 1]] = value;
}

const assign = (target, keyPath, value) => {
  const parts = keyPath.split('/');
  const last = parts.pop();
  for (const p of parts) {
    target = target[p];
  }
  // ruleid: assay.javascript.prototype-path-set
  target[last] = value;
};

function setPathSafely(obj, path, value) {
  const keys = path.split('.');
  if (keys.some(k => ['__proto__', 'constructor', 'prototype'].includes(k))) throw new Error('bad path');
  let cur = obj;
  for (const k of keys.slice(0, -1)) cur = cur[k];
  // ok: assay.javascript.prototype-path-set
  cur[keys[keys.length - 1]] = value;
}

function setOne(obj, key, value) {
  // ok: assay.javascript.prototype-path-set
  obj[key] = value;
}

app.put('/settings', async (req, res) => {
  // ruleid: assay.javascript.prototype-key-from-input
  settings[req.body.group][req.body.name] = req.body.value;
  // ruleid: assay.javascript.prototype-key-from-input
  _.set(config, req.body.path, req.body.value);
  // ruleid: assay.javascript.prototype-key-from-input
  _.merge(config, req.body);
  // ok: assay.javascript.prototype-key-from-input
  settings[req.body.name] = true;
  const group = req.body.group;
  if (!GROUPS.includes(group)) return res.sendStatus(400);
  // ok: assay.javascript.prototype-key-from-input
  settings[group].color = req.body.color;
  // ok: assay.javascript.prototype-key-from-input
  byId.set(req.body.id, 1);
});

app.post('/users', async (req, res) => {
  // ruleid: assay.javascript.mass-assignment
  const a = await User.create(req.body);
  // ruleid: assay.javascript.mass-assignment-new
  const b = new User(req.body);
  // ruleid: assay.javascript.mass-assignment
  await User.findByIdAndUpdate(req.params.id, req.body, { new: true });
  // ruleid: assay.javascript.mass-assignment
  Object.assign(user, req.body);
  // ruleid: assay.javascript.mass-assignment
  await User.updateOne({ _id: req.user.id }, { $set: req.body });
  // ruleid: assay.javascript.mass-assignment
  await prisma.user.update({ where: { id: 1 }, data: req.body });
  const { name, email } = req.body;
  // ok: assay.javascript.mass-assignment
  const c = await User.create({ name, email });
  // ok: assay.javascript.mass-assignment-new
  const d = new User({ name: req.body.name, email: req.body.email });
  // ok: assay.javascript.mass-assignment
  await User.create(_.pick(req.body, ['name', 'email']));
  // ok: assay.javascript.mass-assignment
  await User.create(req.body, { fields: ['name'] });
  // ruleid: assay.javascript.mass-assignment-new
  const e = new Account({ ...req.body, created: Date.now() });
  // ok: assay.javascript.mass-assignment-new
  const f = new CreateUserDto(req.body);
});
