const { exec, execFile } = require('child_process');

function shell(text, done) {
  // ruleid: assay.javascript.command-shell-text
  exec(text, done);
}

app.get('/ping', (req, res) => {
  // Said once already, where the command is run.
  // ok: assay.javascript.command-shell-text
  shell('ping -c 1 ' + req.query.host, () => res.end());
  // ok: assay.javascript.command-shell-text
  shell('uptime', () => res.end());
  // ok: assay.javascript.command-shell-text
  execFile('ping', ['-c', '1', req.query.host], () => res.end());
});
