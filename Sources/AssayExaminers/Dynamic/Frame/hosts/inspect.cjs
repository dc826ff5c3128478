// Says whether a file is a CommonJS or an ES module, and which modules it loads that are not here.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { builtinModules, createRequire } = require('node:module');

const file = path.resolve(process.argv[2]);
const source = fs.readFileSync(file, 'utf8').replace(/^#!.*/, '');

function kind() {
  try {
    new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`);
    return 'commonjs';
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const asModule = require('node:child_process').spawnSync(
      process.execPath, ['--input-type=module', '--check'], { input: source, encoding: 'utf8' });
    if (asModule.status === 0) return 'module';
    const line = (asModule.stderr || '').split('\n').find((text) => /^\w*Error/.test(text));
    return `invalid\n${line || error.message}`;
  }
}

// Loads at the start of a line are those that loading the file needs; others may be handled.
function topLevelLoads() {
  const names = new Set();
  for (const line of source.split('\n')) {
    if (line.length > 1000) continue;
    const load = /^(?:const|let|var)\s[^=]*=\s*require\(\s*(['"])([^'"]+)\1\s*\)/.exec(line)
      || /^require\(\s*(['"])([^'"]+)\1\s*\)/.exec(line)
      || /^import\s+(?:[\w*{}\s,$]+\sfrom\s+)?(['"])([^'"]+)\1/.exec(line)
      || /^}\s*from\s+(['"])([^'"]+)\1/.exec(line)
      || /^}\s*=\s*require\(\s*(['"])([^'"]+)\1\s*\)/.exec(line);
    if (load) names.add(load[2]);
  }
  return [...names];
}

function isMissing(name) {
  if (name.startsWith('node:')) return !builtinModules.includes(name.slice(5)) && !isBuiltin(name);
  if (builtinModules.includes(name)) return false;
  try {
    createRequire(file).resolve(name);
    return false;
  } catch (error) {
    return error.code === 'MODULE_NOT_FOUND';
  }
}

function isBuiltin(name) {
  try { require(name); return true; } catch { return false; }
}

const found = kind();
console.log(found);
if (!found.startsWith('invalid')) for (const name of topLevelLoads().filter(isMissing)) console.log(name);
