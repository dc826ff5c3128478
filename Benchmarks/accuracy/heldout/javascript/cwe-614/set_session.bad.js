const express = require('express');
const crypto = require('crypto');
const { check, save } = require('./sessions');

const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
  const user = await check(req.body);
  if (!user) return res.sendStatus(401);
  const sid = crypto.randomBytes(32).toString('hex');
  await save(sid, user.id);
  res.cookie('sid', sid, { httpOnly: true, sameSite: 'strict', maxAge: 3_600_000 });
  return res.json({ name: user.name });
});

app.listen(3000);
