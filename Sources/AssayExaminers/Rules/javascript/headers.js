const helmet = require('helmet');
const serveIndex = require('serve-index');

// ruleid: assay.javascript.framing-allowed
app.use(helmet({ frameguard: false }));
// ok: assay.javascript.framing-allowed, assay.javascript.headers-switched-off
app.use(helmet());
// ruleid: assay.javascript.headers-switched-off
app.use(helmet({ contentSecurityPolicy: false }));
// ruleid: assay.javascript.headers-switched-off
app.use(helmet.contentSecurityPolicy({ directives: { scriptSrc: ["'self'", "'unsafe-inline'"] } }));
// ok: assay.javascript.headers-switched-off
app.use(helmet.contentSecurityPolicy({ directives: { scriptSrc: ["'self'"] } }));

// ruleid: assay.javascript.directory-listing
app.use('/ftp', serveIndex('ftp', { icons: true }));
// ok: assay.javascript.directory-listing
app.use('/ftp', express.static('ftp'));
// ruleid: assay.javascript.directory-listing
fastify.register(require('@fastify/static'), { root: ROOT, list: true });
// ok: assay.javascript.directory-listing
fastify.register(require('@fastify/static'), { root: ROOT, list: false });

app.get('/h', (req, res) => {
  // ruleid: assay.javascript.framing-allowed
  res.removeHeader('X-Frame-Options');
  // ok: assay.javascript.framing-allowed
  res.removeHeader('X-Powered-By');
  // ruleid: assay.javascript.header-from-input
  res.setHeader('X-Name', req.query.name);
  // ok: assay.javascript.header-from-input
  res.setHeader('X-Name', encodeURIComponent(req.query.name));
  // ruleid: assay.javascript.header-from-input
  res.setHeader('Content-Disposition', 'attachment; filename=' + req.params.file);
  // ok: assay.javascript.header-from-input
  res.setHeader('X-Name', req.query.name.replace(/[\r\n]/g, ''));
});

function headerLine(name, value) {
  // ruleid: assay.javascript.header-text-from-parameter
  return `${name}: ${value}\r\n`;
}
function cookieLine(value) {
  // ruleid: assay.javascript.header-text-from-parameter
  return `Set-Cookie: sid=${value}\r\n`;
}
function safeLine(name, value) {
  if (/[\r\n]/.test(value) || /[\r\n]/.test(name)) throw new Error('line break');
  // ok: assay.javascript.header-text-from-parameter
  return `${name}: ${value}\r\n`;
}
function cleanLine(value) {
  // ok: assay.javascript.header-text-from-parameter
  return `X-A: ${value.replace(/[\r\n]/g, '')}\r\n`;
}
