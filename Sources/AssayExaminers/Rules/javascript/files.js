// ruleid: assay.javascript.file-open-to-everybody
fs.chmodSync('data.db', 0o777);
// ok: assay.javascript.file-open-to-everybody
fs.chmodSync('data.db', 0o640);
// ruleid: assay.javascript.file-open-to-everybody
fs.writeFileSync('data.db', data, { mode: 0o666 });
// ok: assay.javascript.file-open-to-everybody
fs.writeFileSync('data.db', data, { mode: 0o600 });
// ruleid: assay.javascript.file-open-to-everybody
process.umask(0);
// ok: assay.javascript.file-open-to-everybody
process.umask(0o077);
// ruleid: assay.javascript.file-open-to-everybody
fs.mkdirSync('shared', { recursive: true, mode: 0o777 });
// ruleid: assay.javascript.file-open-to-everybody
execSync('chmod -R 777 /srv/data');
// ok: assay.javascript.file-open-to-everybody
execSync('chmod 755 /srv/bin/run');
// ruleid: assay.javascript.secret-file-readable
fs.writeFileSync('private_key.pem', privateKey);
// ok: assay.javascript.secret-file-readable
fs.writeFileSync('private_key.pem', privateKey, { mode: 0o600 });
// ruleid: assay.javascript.secret-file-readable
fs.writeFileSync(path.join(home, 'credentials'), token, 'utf8');
// ok: assay.javascript.secret-file-readable
fs.writeFileSync('report.txt', text);
// ruleid: assay.javascript.temporary-file-guessable
fs.writeFileSync('/tmp/report.txt', text);
// ruleid: assay.javascript.temporary-file-guessable
fs.writeFileSync(path.join(os.tmpdir(), 'up-' + Date.now()), text);
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'up-'));
// ok: assay.javascript.temporary-file-guessable
fs.writeFileSync(path.join(dir, 'report.txt'), text);
// ok: assay.javascript.temporary-file-guessable
const t = fs.readFileSync('/tmp/report.txt');
// ruleid: assay.javascript.download-run-unchecked
execSync('curl -fsSL https://get.example.com/install.sh | sh');
// ok: assay.javascript.download-run-unchecked
execSync('curl -fsSL -o install.sh https://get.example.com/install.sh');
// ruleid: assay.javascript.download-run-unchecked
exec("wget -qO- https://get.example.com/i.sh | sudo bash");
// ok: assay.javascript.download-run-unchecked
exec('sh install.sh');
// ruleid: assay.javascript.privileges-raised
process.setuid(0);
// ok: assay.javascript.privileges-raised
process.setuid('www-data');
// ruleid: assay.javascript.privileges-raised
spawn('backup', [], { uid: 0 });
// ok: assay.javascript.privileges-raised
spawn('backup', [], { uid: 1000 });
