function escapeText(value) {
  return String(value).replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;');
}

function renderTable(rows) {
  const body = rows.map((row) => {
    const cells = row.map((cell) => `<td title="${escapeText(cell)}">${escapeText(cell)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${body.join('\n')}</table>`;
}

module.exports = { renderTable };
