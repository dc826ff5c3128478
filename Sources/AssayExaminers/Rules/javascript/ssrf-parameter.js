const HOSTS = ['api.example.com'];

async function fetchPreview(link) {
  // ruleid: assay.javascript.ssrf-url-parameter
  const r = await fetch(link);
  return r.text();
}

function downloadImage(imageUrl, file) {
  // ruleid: assay.javascript.ssrf-url-parameter
  return axios.get(imageUrl, { responseType: 'stream' });
}

async function downloadFile(url) {
  const { hostname } = new URL(url);
  if (!HOSTS.includes(hostname)) throw new Error('host not allowed');
  // ok: assay.javascript.ssrf-url-parameter
  return axios.get(url);
}

function request(url, options) {
  // ok: assay.javascript.ssrf-url-parameter
  return fetch(url, options);
}
