const express = require('express');
const { execFile } = require('child_process');

const app = express();

app.get('/history', (req, res) => {
  const file = String(req.query.file || 'README.md');
  execFile('git', ['log', '--oneline', '-n', '20', '--', file], { cwd: '/srv/docs' }, (err, stdout) => {
    if (err) {
      res.status(500).json({ error: 'no history' });
      return;
    }
    res.json({ commits: stdout.trim().split('\n') });
  });
});

app.listen(3000);
