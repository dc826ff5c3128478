const express = require('express');
const cookieParser = require('cookie-parser');
const serialize = require('node-serialize');

const app = express();
app.use(cookieParser());

app.get('/', (req, res) => {
  let state = { visits: 0 };
  if (req.cookies.state) {
    const raw = Buffer.from(req.cookies.state, 'base64').toString('utf8');
    state = serialize.unserialize(raw);
  }
  state.visits = (Number(state.visits) || 0) + 1;
  const value = Buffer.from(serialize.serialize(state)).toString('base64');
  res.cookie('state', value, { secure: true, httpOnly: true, sameSite: 'lax' });
  res.json({ visits: state.visits });
});

app.listen(3000);
