const crypto = require('crypto');

class Sessions {
  constructor() {
    this.map = new Map();
    this.counter = 1000;
  }

  start(userId) {
    this.counter += 1;
    const id = crypto.createHash('sha256').update(`${this.counter}-${Date.now()}`).digest('hex');
    this.map.set(id, { userId, number: this.counter, until: Date.now() + 1_800_000 });
    return id;
  }

  userOf(id) {
    const session = this.map.get(id);
    return session && session.until > Date.now() ? session.userId : null;
  }
}

module.exports = new Sessions();
