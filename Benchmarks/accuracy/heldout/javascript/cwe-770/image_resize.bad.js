const express = require('express');
const sharp = require('sharp');
const path = require('path');

const app = express();

app.get('/photo/:id', async (req, res) => {
  const file = path.join('/srv/photos', `${Number.parseInt(req.params.id, 10)}.jpg`);
  const width = Number(req.query.w) || 400;
  const height = Number(req.query.h) || 300;
  try {
    const data = await sharp(file).resize({ width: Math.round(width), height: Math.round(height), fit: 'fill' }).png().toBuffer();
    res.type('png').send(data);
  } catch {
    res.sendStatus(404);
  }
});

app.listen(3000);
