const express = require('express');

const app = express();
app.use(express.json({ limit: '20kb' }));

const transforms = {
  upper: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  reverse: (text) => [...text].reverse().join(''),
};

app.post('/transform', (req, res) => {
  const text = String(req.body.text || '');
  try {
    if (!Object.hasOwn(transforms, req.body.name)) throw new Error('unknown');
    const result = transforms[req.body.name](text);
    res.json({ result: String(result) });
  } catch {
    res.status(400).json({ error: 'the transform failed' });
  }
});

app.listen(4000);
