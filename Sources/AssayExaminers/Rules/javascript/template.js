const ejs = require('ejs');
const pug = require('pug');
const Handlebars = require('handlebars');
const nunjucks = require('nunjucks');

app.get('/hello', (req, res) => {
  // ruleid: assay.javascript.template-from-input
  const a = ejs.render(`<p>Hello ${req.query.name}</p>`);
  // ok: assay.javascript.template-from-input
  const b = ejs.render('<p>Hello <%= name %></p>', { name: req.query.name });
  const source = 'h1 ' + req.body.title;
  // ruleid: assay.javascript.template-from-input
  const c = pug.compile(source)();
  // ruleid: assay.javascript.template-from-input
  const d = nunjucks.renderString(req.body.template, { user: req.user });
  // ok: assay.javascript.template-from-input
  const e = nunjucks.renderString('{{ name }}', { name: req.body.name });
  // ruleid: assay.javascript.template-options-from-input
  res.render('hello', req.query);
  // ok: assay.javascript.template-options-from-input
  res.render('hello', { name: req.query.name });
  // ruleid: assay.javascript.template-options-from-input
  res.render('hello', { ...req.body, title: 'x' });
  // ok: assay.javascript.template-options-from-input
  res.render('hello', pick(req.body, ['name']));
});

function greeting(name) {
  // ruleid: assay.javascript.template-from-input
  const t = Handlebars.compile('<h1>Hello ' + name + '</h1>');
  // ok: assay.javascript.template-from-input
  const safe = Handlebars.compile('<h1>Hello {{name}}</h1>');
  // ok: assay.javascript.template-from-input
  const copy = _.template('Hello <%- name %>')({ name });
  return safe({ name });
}

function compileFile(file) {
  // ok: assay.javascript.template-from-input
  return Handlebars.compile(fs.readFileSync(file, 'utf8'));
}
