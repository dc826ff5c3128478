const { exec, execSync, execFile, spawn } = require('child_process');
const cp = require('child_process');
const util = require('util');
const shell = require('shelljs');
const { quote } = require('shell-quote');
const execAsync = util.promisify(exec);

app.get('/ping', (req, res) => {
  const host = req.query.host;
  // ruleid: assay.javascript.command-shell-text
  exec(`ping -c 4 ${host}`, (err, stdout) => res.send(stdout));
  // ruleid: assay.javascript.command-shell-text
  cp.execSync('nslookup ' + req.query.host);
  // ok: assay.javascript.command-shell-text
  execFile('ping', ['-c', '4', host], (err, stdout) => res.send(stdout));
  // ruleid: assay.javascript.command-shell-text
  spawn('sh', ['-c', 'ping ' + host]);
  // ruleid: assay.javascript.command-shell-text
  spawn('ping', ['-c', '4', host], { shell: true });
  // ok: assay.javascript.command-shell-text
  spawn('ping', ['-c', '4', host], { shell: false });
  // ruleid: assay.javascript.command-program-from-input
  spawn(req.body.tool, ['--version']);
  // ok: assay.javascript.command-program-from-input
  spawn(TOOLS[req.body.tool], ['--version']);
});

async function convert(input, output) {
  const args = ['-i', input, output];
  // ruleid: assay.javascript.command-shell-text
  await execAsync('ffmpeg ' + args.join(' '));
  const cmd = ['convert', input].join(' ');
  // ruleid: assay.javascript.command-shell-text
  shell.exec(cmd, { silent: true });
  // ok: assay.javascript.command-shell-text
  await execAsync('ffmpeg ' + quote([input, output]));
  // ok: assay.javascript.command-shell-text
  spawn('ffmpeg', args);
}

function status(service, lines) {
  if (!/^[a-z0-9-]+$/.test(service)) {
    throw new Error('bad service');
  }
  // ok: assay.javascript.command-shell-text
  return execSync(`systemctl status ${service}`);
}

function logs(service, lines) {
  const n = parseInt(lines, 10);
  if (!fs.existsSync(service)) return null;
  // ruleid: assay.javascript.command-shell-text
  execSync(`tail -n ${n} /var/log/${service}.log`);
  // ok: assay.javascript.command-shell-text
  execSync(`tail -n ${n} /var/log/syslog`);
  // ok: assay.javascript.command-shell-text
  const m = /^(\w+)$/.exec(service);
  if (/[;&|]/.test(service)) return null;
  // ruleid: assay.javascript.command-shell-text
  return execSync('grep x ' + service);
}

router.post('/run', async (req, res) => {
  const allowed = { list: 'ls -la', disk: 'df -h' };
  const command = allowed[req.query.cmd];
  if (!command) return res.status(400).end();
  // ok: assay.javascript.command-shell-text, assay.javascript.command-program-from-input
  exec(command, () => {});
  // ruleid: assay.javascript.command-program-from-input
  cp.execFile(req.query.bin, []);
});
