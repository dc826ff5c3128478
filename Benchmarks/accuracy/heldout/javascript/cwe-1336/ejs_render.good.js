const express = require('express');
const ejs = require('ejs');

const app = express();
app.use(express.json({ limit: '10kb' }));

app.post('/letters/preview', (req, res) => {
  const greeting = String(req.body.greeting || 'Dear');
  const name = String(req.body.name || 'reader');
  try {
    const html = ejs.render('<p><%= greeting %> <%= name %>,</p><p>thank you for writing.</p>', { greeting, name });
    res.send(html);
  } catch (err) {
    console.error('preview:', err.message.split('\n')[0]);
    res.status(400).send('the letter cannot be shown');
  }
});

app.listen(3000);
