async function register(req, res) {
  // ruleid: assay.javascript.password-stored-plain
  await User.create({ name: req.body.name, password: req.body.password });
  const { password } = req.body;
  // ruleid: assay.javascript.password-stored-plain
  await db.run('INSERT INTO users (name, password) VALUES (?, ?)', [req.body.name, password]);
  // ok: assay.javascript.password-stored-plain
  await User.create({ name: req.body.name, digest: await derive(password) });
  // ok: assay.javascript.password-stored-plain
  await db.run('INSERT INTO users (name) VALUES (?)', [req.body.name]);
}
