const express = require('express');
const { exec } = require('child_process');

const app = express();

app.get('/history', (req, res) => {
  const file = String(req.query.file || 'README.md');
  exec(`git log --oneline -n 20 -- ${file}`, { cwd: '/srv/docs' }, (err, stdout) => {
    if (err) {
      res.status(500).json({ error: 'no history' });
      return;
    }
    res.json({ commits: stdout.trim().split('\n') });
  });
});

app.listen(3000);
