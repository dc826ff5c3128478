const express = require('express');
const path = require('path');

const app = express();
const files = path.join(__dirname, 'uploads');

app.use('/uploads', express.static(files, { index: false, dotfiles: 'deny' }));

app.get('/', (req, res) => {
  res.sendFile(path.join(__dirname, 'pages', 'home.html'));
});

app.listen(3000);
