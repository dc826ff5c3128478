const express = require('express');
const vm = require('vm');

const app = express();
app.use(express.json({ limit: '20kb' }));

app.post('/transform', (req, res) => {
  const text = String(req.body.text || '');
  try {
    const result = vm.runInNewContext(req.body.script, { text }, { timeout: 500 });
    res.json({ result: String(result) });
  } catch {
    res.status(400).json({ error: 'the transform failed' });
  }
});

app.listen(4000);
