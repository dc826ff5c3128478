const express = require('express');
const serveIndex = require('serve-index');
const path = require('path');

const app = express();
const files = path.join(__dirname, 'uploads');

app.use('/uploads', express.static(files), serveIndex(files, { icons: true }));

app.get('/', (req, res) => {
  res.sendFile(path.join(__dirname, 'pages', 'home.html'));
});

app.listen(3000);
