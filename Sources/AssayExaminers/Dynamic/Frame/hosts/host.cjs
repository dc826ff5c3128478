// Loads an answer in JavaScript and takes calls on descriptors 3 and 4.
'use strict';
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const Module = require('node:module');
const { Buffer } = require('node:buffer');

const { writeSync } = fs;
const stringify = JSON.stringify;
const parse = JSON.parse;
const objects = new Map();
let trouble = null;
let lookUp = () => undefined;

// What is appended to the file sees all that it defines, exported or not.
const WINDOW = (head) => `\n;${head} (name) => { try { return eval(name); } catch { return undefined; } };`;

async function load(file, kind) {
  const full = path.resolve(file);
  const source = fs.readFileSync(full, 'utf8');
  process.argv = [process.argv[0], full];
  try {
    if (kind === 'module') {
      const copy = path.join(path.dirname(full), `.${path.basename(full)}.${process.pid}.mjs`);
      fs.writeFileSync(copy, source + WINDOW('export const __assayLookUp ='));
      try {
        const loaded = await import(pathToFileURL(copy));
        lookUp = (name) => loaded.__assayLookUp(name) ?? loaded[name] ?? loaded.default?.[name];
      } finally {
        fs.unlinkSync(copy);
      }
      return;
    }
    const module = new Module(full, null);
    module.filename = full;
    module.paths = Module._nodeModulePaths(path.dirname(full));
    let inner = () => undefined;
    module.__assay = (window) => { inner = window; };
    lookUp = (name) => inner(name) ?? module.exports?.[name];
    const head = source.replace(/^#!.*/, '');
    // Set before the rest runs, so that what was defined before an error counts.
    const seen = `module.__assay((name) => { try { return eval(name); } catch { return undefined; } });`;
    module._compile(seen + head, full);
  } catch (error) {
    trouble = error;
  }
}

function encode(value, depth = 0) {
  if (depth > 60) throw new Error('a value is nested too deeply');
  if (value === undefined || value === null) return null;
  switch (typeof value) {
    case 'string': case 'boolean': return value;
    case 'number': return Number.isFinite(value) ? value
      : { $float: Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf' };
    case 'bigint': return { $map: [['bigint', value.toString()]] };
    case 'function': case 'symbol': return keep(value);
    default:
  }
  if (Buffer.isBuffer(value) || value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map((each) => encode(each, depth + 1));
  if (value instanceof Set) return { $set: [...value].map((each) => encode(each, depth + 1)) };
  if (value instanceof Map) {
    return { $map: [...value].map(([key, each]) => [encode(key, depth + 1), encode(each, depth + 1)]) };
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) {
    const result = {};
    for (const key of Object.keys(value)) result[key] = encode(value[key], depth + 1);
    return result;
  }
  return keep(value);
}

function keep(value) {
  const number = objects.size;
  objects.set(number, value);
  let text = '';
  try { text = typeof value === 'object' ? stringify(value) || String(value) : String(value); } catch { text = '?'; }
  return { $object: number, class: value?.constructor?.name || typeof value, text: text.slice(0, 2000) };
}

function decode(value) {
  if (Array.isArray(value)) return value.map(decode);
  if (value === null || typeof value !== 'object') return value;
  if ('$float' in value) return Number(value.$float.replace('inf', 'Infinity'));
  if ('$bytes' in value) return Buffer.from(value.$bytes, 'base64');
  if ('$tuple' in value) return value.$tuple.map(decode);
  if ('$set' in value) return new Set(value.$set.map(decode));
  if ('$map' in value) return new Map(value.$map.map(([key, each]) => [decode(key), decode(each)]));
  if ('$path' in value) return value.$path;
  if ('$object' in value) return objects.get(value.$object);
  // With its own “__proto__” if the check sent one.
  const result = {};
  for (const key of Object.keys(value)) {
    Object.defineProperty(result, key, { value: decode(value[key]), enumerable: true, writable: true, configurable: true });
  }
  return result;
}

class Absent extends Error {}

function find(names, target) {
  for (const name of names) {
    const parts = name.split('.');
    let owner;
    let value = target === undefined ? lookUp(parts.shift()) : target;
    for (const part of parts) { owner = value; value = value?.[part]; }
    if (value !== undefined) return { owner: target === undefined ? owner : target, value };
  }
  if (trouble !== null && target === undefined) throw trouble;
  throw new Absent(names.join(' or '));
}

async function answer(request) {
  const target = request.target === undefined || request.target === null ? undefined : decode(request.target);
  if (request.op === 'has') {
    try { find(request.name, target); return true; } catch (error) { if (error instanceof Absent) return false; throw error; }
  }
  if (request.op === 'eval') return lookUp(request.name[0]);
  const found = find(request.name, target);
  if (request.op === 'get') return found.value;
  const args = decode(request.args);
  if (typeof found.value !== 'function') throw new TypeError(`${request.name[0]} is not a function`);
  if (/^class\b/.test(Function.prototype.toString.call(found.value))) return new found.value(...args);
  return found.value.apply(found.owner, args);
}

async function handle(request) {
  try {
    return { value: encode(await answer(request)) };
  } catch (error) {
    if (error instanceof Absent) return { raised: { kind: 'absent', message: error.message } };
    const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(error?.message || '');
    if (missing) return { raised: { kind: 'missing', message: missing[1] } };
    return { raised: { kind: error?.name || typeof error, message: String(error?.message ?? error).slice(0, 20000) } };
  }
}

function reply(message) {
  const body = Buffer.from(stringify(message));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  let data = Buffer.concat([head, body]);
  while (data.length) data = data.subarray(writeSync(4, data));
}

async function main() {
  // Rejections and errors between calls are the answer's, but they end no call.
  process.on('unhandledRejection', () => {});
  await load(process.argv[2], process.argv[3]);
  let pending = Buffer.alloc(0);
  let last = Promise.resolve();
  // A socket, because a thread that waits in a read would keep the process from ending.
  const input = new net.Socket({ fd: 3, readable: true, writable: false });
  input.on('data', (piece) => {
    pending = Buffer.concat([pending, piece]);
    while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32BE()) {
      const end = 4 + pending.readUInt32BE();
      const request = parse(pending.subarray(4, end).toString());
      pending = pending.subarray(end);
      last = last.then(async () => reply(await handle(request)));
    }
  });
  input.on('end', () => process.exit(0));
}

main();
