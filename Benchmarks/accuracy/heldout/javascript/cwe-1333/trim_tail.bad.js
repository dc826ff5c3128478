/** Takes trailing slashes, dots and blanks off the lines of a pasted list. */
function cleanLines(text) {
  return text
    .split('\n')
    .map((line) => line.replace(/([\s./]+)*$/, ''))
    .filter((line) => line !== '');
}

if (typeof document !== 'undefined') {
  document.querySelector('#paste').addEventListener('input', (event) => {
    document.querySelector('#count').textContent = String(cleanLines(event.target.value).length);
  });
}

module.exports = { cleanLines };
