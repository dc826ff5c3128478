const params = new URLSearchParams(window.location.search);
// ruleid: assay.javascript.xss-dom-html
document.getElementById('out').innerHTML = params.get('name');
// ok: assay.javascript.xss-dom-html
document.getElementById('out').textContent = params.get('name');
// ruleid: assay.javascript.xss-dom-html
document.write('<p>' + location.hash.slice(1) + '</p>');
// ok: assay.javascript.xss-dom-html
document.getElementById('out').innerHTML = DOMPurify.sanitize(params.get('name'));

function showMessage(message) {
  const box = document.querySelector('#box');
  // ruleid: assay.javascript.xss-dom-html
  box.innerHTML = `<b>${message}</b>`;
  // ok: assay.javascript.xss-dom-html
  box.innerHTML = '';
  // ok: assay.javascript.xss-dom-html
  box.innerHTML = `<b>${escapeHtml(message)}</b>`;
  // ruleid: assay.javascript.xss-dom-html
  box.insertAdjacentHTML('beforeend', '<li>' + message + '</li>');
  // ruleid: assay.javascript.xss-dom-html
  $('#list').append('<li>' + message + '</li>');
  // ok: assay.javascript.xss-dom-html
  $('#list').append($('<li>').text(message));
  // ruleid: assay.javascript.xss-dom-html
  $('#list').html(message);
  // ok: assay.javascript.xss-dom-html
  $('#list').text(message);
}

window.addEventListener('message', (e) => {
  if (e.origin !== 'https://example.com') return;
  // ruleid: assay.javascript.xss-dom-html
  document.body.innerHTML = e.data.html;
});

async function load() {
  const posts = await (await fetch('/api/posts')).json();
  posts.forEach((post) => {
    // ruleid: assay.javascript.xss-dom-html
    list.innerHTML += `<li>${post.title}</li>`;
    const li = document.createElement('li');
    li.textContent = post.title;
    // ok: assay.javascript.xss-dom-html
    list.appendChild(li);
  });
  // ok: assay.javascript.xss-dom-html
  counter.innerHTML = `<li>${posts.length} posts</li>`;
}

document.getElementById('b').onclick = () => {
  // ruleid: assay.javascript.xss-dom-html
  document.getElementById('out').innerHTML = document.getElementById('in').value;
};
