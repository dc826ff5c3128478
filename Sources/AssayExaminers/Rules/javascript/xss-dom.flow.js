function show(id, markup) {
  document.getElementById(id).innerHTML = markup;
}

function fromAddress(name) {
  return new URLSearchParams(window.location.search).get(name);
}

// ruleid: assay.javascript.xss-dom-html
show('out', '<b>' + fromAddress('name') + '</b>');
// ok: assay.javascript.xss-dom-html
show('out', '<b>ready</b>');
// ok: assay.javascript.xss-dom-html
document.getElementById('out').textContent = fromAddress('name');
