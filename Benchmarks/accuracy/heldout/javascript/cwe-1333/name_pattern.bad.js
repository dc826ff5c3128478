const express = require('express');

const app = express();
app.use(express.json());

const NAME = /^(([a-z]+)+[ .-]?)+$/i;

app.post('/people', (req, res) => {
  const name = String(req.body.name || '').trim();
  if (!NAME.test(name)) {
    res.status(422).json({ error: 'that does not look like a name' });
    return;
  }
  res.status(201).json({ name });
});

app.listen(3000);
