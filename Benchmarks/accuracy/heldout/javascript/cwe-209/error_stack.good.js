const express = require('express');
const { placeOrder } = require('./orders');

const app = express();
app.use(express.json());

app.post('/orders', async (req, res, next) => {
  try {
    res.status(201).json(await placeOrder(req.body));
  } catch (err) {
    next(err);
  }
});

app.use((err, req, res, next) => {
  console.error(err);
  res.status(500).json({ message: 'the order could not be placed' });
});

app.listen(3000);
