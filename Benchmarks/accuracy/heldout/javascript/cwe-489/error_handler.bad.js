const express = require('express');
const errorhandler = require('errorhandler');
const routes = require('./routes');

const app = express();
app.set('trust proxy', 1);
app.use(routes);

app.use(errorhandler({ log: true }));
app.get('/debug/state', (req, res) => {
  res.json({ memory: process.memoryUsage(), modules: Object.keys(require.cache) });
});

app.listen(process.env.PORT || 8080, () => {
  console.log('the shop is open');
});
