const User = require('./models/user');

app.post('/find', async (req, res) => {
  // ruleid: assay.javascript.nosql-filter-from-input
  const user = await User.findOne({ username: req.body.username, password: req.body.password });
  const { email, token } = req.body;
  // ruleid: assay.javascript.nosql-filter-from-input
  const a = await db.collection('users').findOne({ email: email });
  const filter = { email, active: true };
  // ruleid: assay.javascript.nosql-filter-from-input
  const b = await db.collection('users').find(filter).toArray();
  // ok: assay.javascript.nosql-filter-from-input
  const c = await User.findOne({ email: String(email) });
  // ok: assay.javascript.nosql-filter-from-input
  const d = await User.findOne({ email: { $eq: email } });
  // ok: assay.javascript.nosql-filter-from-input
  const e = await User.findOne({ where: { email } });
  // ok: assay.javascript.nosql-filter-from-input
  const found = list.find(u => u.email === email);
  // ok: assay.javascript.nosql-filter-from-input
  await User.findOne({ _id: req.params.id });
  if (typeof token !== 'string') return res.status(400).end();
  // ok: assay.javascript.nosql-filter-from-input
  await Session.deleteOne({ token });
  // ok: assay.javascript.nosql-filter-from-input
  await User.updateOne({ _id: req.params.id }, { $set: { name: req.body.name } });
  // ok: assay.javascript.nosql-filter-from-input
  const digest = crypto.createHash('sha256').update(req.body.text).digest('hex');
});

app.get('/items', (req, res) => {
  // ruleid: assay.javascript.nosql-filter-from-input
  Item.find(req.query, (err, items) => res.json(items));
  const q = JSON.parse(req.query.q);
  // ruleid: assay.javascript.nosql-filter-from-input
  Item.find(q).exec();
  // ruleid: assay.javascript.nosql-where-code
  Item.find({ $where: `this.owner == '${req.query.owner}'` });
  // ok: assay.javascript.nosql-where-code
  Item.find({ $where: 'this.owner == this.creator' });
});

async function byName(collection, name) {
  // ruleid: assay.javascript.nosql-where-code
  const all = await collection.find({ $where: "this.name === '" + name + "'" }).toArray();
  // ok: assay.javascript.nosql-where-code
  return collection.find({ name: String(name) }).toArray();
}
