// the model keeps a password
app.get('/people/:id', async (req, res) => {
  const user = await User.findById(req.params.id).select('-password');
  const other = await User.findOne({ name: 'x' });
  // ok: assay.javascript.user-record-sent
  res.json(user);
});
