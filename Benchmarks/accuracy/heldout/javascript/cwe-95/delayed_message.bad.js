const params = new URLSearchParams(location.search);
const seconds = Math.min(Number(params.get('after')) || 1, 30);
const message = params.get('message') || 'Time is up';

function show(text) {
  const box = document.querySelector('#timer');
  box.textContent = text;
  box.hidden = false;
}

setTimeout('show("' + message + '")', seconds * 1000);

document.querySelector('#stop').addEventListener('click', () => {
  location.reload();
});
