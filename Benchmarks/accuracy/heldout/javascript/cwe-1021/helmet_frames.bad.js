const express = require('express');
const helmet = require('helmet');
const { requireUser } = require('./auth');

const app = express();
app.set('view engine', 'ejs');
app.use(helmet({
  frameguard: false,
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      frameAncestors: ['*'],
    },
  },
}));

app.get('/account/close', requireUser, (req, res) => {
  res.render('close', { name: req.user.name, csrf: req.session.csrf });
});

app.listen(3000);
