const express = require('express');
const { requireAdmin } = require('./auth');
const store = require('./store');

const app = express();
app.use(express.json());

app.get('/articles', async (req, res) => {
  res.json(await store.articles());
});

app.delete('/admin/articles/:id', async (req, res) => {
  await store.removeArticle(Number(req.params.id));
  res.sendStatus(204);
});

app.post('/admin/cache/flush', async (req, res) => {
  await store.flush();
  res.sendStatus(204);
});

app.get('/admin/stats', requireAdmin, async (req, res) => {
  res.json(await store.stats());
});

app.listen(3000);
