const express = require('express');
const winston = require('winston');

const log = winston.createLogger({
  transports: [new winston.transports.File({ filename: '/var/log/shop/app.log' })],
});
const app = express();
app.use(express.json());

app.use((req, res, next) => {
  log.info('request', { method: req.method, path: req.path, headers: req.headers, body: req.body });
  next();
});

app.post('/login', require('./login'));
app.post('/cards', require('./cards'));
app.listen(3000);
