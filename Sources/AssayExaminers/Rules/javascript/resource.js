app.get('/search', (req, res) => {
  const n = parseInt(req.query.n, 10);
  // ruleid: assay.javascript.size-from-input
  const buf = Buffer.alloc(n);
  // ruleid: assay.javascript.size-from-input
  const text = 'x'.repeat(req.query.times);
  // ruleid: assay.javascript.work-from-input
  for (let i = 0; i < n; i++) work(i);
  // ruleid: assay.javascript.work-from-input
  setTimeout(() => res.end(), req.query.delay);
  // ok: assay.javascript.size-from-input
  const small = Buffer.alloc(Math.min(n, 1024));
  if (n > 1000) return res.sendStatus(400);
  // ok: assay.javascript.size-from-input
  const limited = Buffer.alloc(n);
  // ok: assay.javascript.work-from-input
  for (let i = 0; i < n; i++) work(i);
  // ok: assay.javascript.work-from-input
  setTimeout(() => res.end(), 1000);
});

// ruleid: assay.javascript.body-without-limit
app.use(express.json({ limit: '500mb' }));
// ok: assay.javascript.body-without-limit
app.use(express.json({ limit: '100kb' }));
// ruleid: assay.javascript.body-without-limit
const upload = multer({ dest: 'uploads/', fileFilter });
// ok: assay.javascript.body-without-limit
const upload2 = multer({ dest: 'uploads/', fileFilter, limits: { fileSize: 1e6 } });
http.createServer((req, res) => {
  let body = '';
  // ruleid: assay.javascript.body-without-limit
  req.on('data', (chunk) => {
    body += chunk;
  });
  // ok: assay.javascript.body-without-limit
  req.on('data', (chunk) => {
    body += chunk;
    if (body.length > 1e6) req.destroy();
  });
});
app.post('/z', (req, res) => {
  // ruleid: assay.javascript.unpack-without-limit
  const a = zlib.gunzipSync(req.body);
  // ok: assay.javascript.unpack-without-limit
  const b = zlib.gunzipSync(req.body, { maxOutputLength: 1e6 });
  // ruleid: assay.javascript.unpack-without-limit
  zlib.inflate(req.file.buffer, (err, out) => res.end());
  // ok: assay.javascript.unpack-without-limit
  zlib.gzipSync(req.body);
});
// ruleid: assay.javascript.timeout-switched-off
server.requestTimeout = 0;
// ok: assay.javascript.timeout-switched-off
server.requestTimeout = 30000;
// ruleid: assay.javascript.timeout-switched-off
http.createServer({ headersTimeout: 0 }, app);
// ok: assay.javascript.timeout-switched-off
server.setTimeout(5000);
function poll() {
  // ruleid: assay.javascript.loop-without-end
  while (true) {
    check();
  }
}
function spin() {
  // ruleid: assay.javascript.loop-without-end
  for (;;) {
    check();
  }
}
function poll2() {
  // ok: assay.javascript.loop-without-end
  while (true) {
    if (check()) break;
  }
}
async function poll3() {
  // ok: assay.javascript.loop-without-end
  while (true) {
    await sleep(100);
  }
}
