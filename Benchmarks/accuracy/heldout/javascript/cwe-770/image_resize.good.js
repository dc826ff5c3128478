const express = require('express');
const sharp = require('sharp');
const path = require('path');

const app = express();

app.get('/photo/:id', async (req, res) => {
  const file = path.join('/srv/photos', `${Number.parseInt(req.params.id, 10)}.jpg`);
  const width = Math.min(Math.max(Number(req.query.w) || 400, 16), 2000);
  const height = Math.min(Math.max(Number(req.query.h) || 300, 16), 2000);
  try {
    const data = await sharp(file).resize({ width: Math.round(width), height: Math.round(height), fit: 'fill' }).png().toBuffer();
    res.type('png').send(data);
  } catch {
    res.sendStatus(404);
  }
});

app.listen(3000);
