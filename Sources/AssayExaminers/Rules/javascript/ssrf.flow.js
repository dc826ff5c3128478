const axios = require('axios');

async function grab(address) {
  const answer = await axios.get(address);
  return answer.data;
}

app.get('/grab', async (req, res) => {
  // ruleid: assay.javascript.ssrf-url-from-input
  const a = await grab(req.query.url);
  // ok: assay.javascript.ssrf-url-from-input
  const b = await grab('https://api.example.com/status');
});
