/** Takes trailing slashes, dots and blanks off the lines of a pasted list. */
function cleanLines(text) {
  return text
    .split('\n')
    .map((line) => {
      let end = line.length;
      while (end > 0 && ' \t./'.includes(line[end - 1])) end -= 1;
      return line.slice(0, end);
    })
    .filter((line) => line !== '');
}

if (typeof document !== 'undefined') {
  document.querySelector('#paste').addEventListener('input', (event) => {
    document.querySelector('#count').textContent = String(cleanLines(event.target.value).length);
  });
}

module.exports = { cleanLines };
