class CommentList {
  constructor(root, endpoint) {
    this.root = root;
    this.endpoint = endpoint;
  }

  async load() {
    const reply = await fetch(this.endpoint, { credentials: 'same-origin' });
    const comments = await reply.json();
    this.root.replaceChildren();
    for (const comment of comments) {
      const item = document.createElement('li');
      const who = document.createElement('b');
      who.textContent = comment.author;
      item.append(who, ' ' + comment.text);
      this.root.append(item);
    }
  }
}

document.addEventListener('DOMContentLoaded', () => {
  new CommentList(document.querySelector('#comments'), '/api/comments').load();
});
