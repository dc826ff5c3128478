const express = require('express');
const routes = require('./routes');

const app = express();
app.set('trust proxy', 1);
app.use(routes);

app.use((err, req, res, next) => {
  console.error(err);
  res.status(500).send('something went wrong');
});

app.listen(process.env.PORT || 8080, () => {
  console.log('the shop is open');
});
