import express from 'express';
import { loadProfile } from './profiles.js';

const app = express();

app.get('/me', async (req, res) => {
  const profile = await loadProfile(req.session.uid);
  const state = JSON.stringify(profile);
  res.type('html').send(`<!doctype html>
<div id="app"></div>
<script>window.__STATE__ = ${state};</script>
<script src="/app.js"></script>`);
});

export default app;
