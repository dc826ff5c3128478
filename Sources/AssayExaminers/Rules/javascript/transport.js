const https = require('https');
const tls = require('tls');

// ruleid: assay.javascript.tls-certificate-not-checked
const agent = new https.Agent({ rejectUnauthorized: false });
// ok: assay.javascript.tls-certificate-not-checked
const good = new https.Agent({ rejectUnauthorized: true, ca: fs.readFileSync('ca.pem') });
// ruleid: assay.javascript.tls-certificate-not-checked
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
// ok: assay.javascript.tls-certificate-not-checked
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';
// ruleid: assay.javascript.tls-certificate-not-checked
request({ url: 'https://api.example.com', strictSSL: false });
// ruleid: assay.javascript.tls-hostname-not-checked
tls.connect({ host, port: 443, checkServerIdentity: () => undefined });
// ok: assay.javascript.tls-hostname-not-checked
tls.connect({ host, port: 443, checkServerIdentity: (h, cert) => { const e = tls.checkServerIdentity(h, cert); return e; } });
// ruleid: assay.javascript.tls-hostname-not-checked
https.request({ host, checkServerIdentity: function () { return null; } });
// ok: assay.javascript.tls-hostname-not-checked
https.request({ host, servername: host });
// ruleid: assay.javascript.cleartext-request
axios.post('http://api.example.com/login', { user, password });
// ok: assay.javascript.cleartext-request
axios.post('https://api.example.com/login', { user, password });
// ok: assay.javascript.cleartext-request
fetch('http://localhost:3000/health');
// ruleid: assay.javascript.cleartext-request
const ws = new WebSocket('ws://chat.example.com/');
// ok: assay.javascript.cleartext-request
const wss = new WebSocket('wss://chat.example.com/');
const BASE = 'http://pay.example.com';
// ruleid: assay.javascript.cleartext-request
fetch(`${BASE}/charge`);
// ruleid: assay.javascript.cleartext-protocol
const ftp = new JSFtp({ host: 'ftp.example.com', user, pass });
// ok: assay.javascript.cleartext-protocol
const sftp = new SftpClient();
// ruleid: assay.javascript.cleartext-protocol
const client = new Service('host:1', grpc.credentials.createInsecure());
// ok: assay.javascript.cleartext-protocol
const client2 = new Service('host:1', grpc.credentials.createSsl());
