const express = require('express');
const app = express();

app.get('/profile', (req, res) => {
  const name = req.query.name || 'stranger';
  const visits = Number(req.query.visits) || 1;
  res.set('Content-Type', 'text/html; charset=utf-8');
  res.send(`<!doctype html>
<title>Profile</title>
<h1>Hello, ${name}</h1>
<p>This is visit number ${visits}.</p>`);
});

app.listen(process.env.PORT || 3000);
