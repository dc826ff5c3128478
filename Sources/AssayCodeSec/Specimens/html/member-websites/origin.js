// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
'use strict';
// The club's list of members as a component; the page hands it its document.

class MemberDirectory {
  constructor(page) {
    this.page = page;
    this.cards = page.getElementById('memberCards');
  }

  showMembers(members) {
    this.cards.replaceChildren(...members.map((member) => this.card(member)));
  }

  card(member) {
    const card = this.page.createElement('li');
    const title = this.page.createElement('h3');
    title.textContent = member.name;
    card.append(title);
    if (/^https?:\/\//.test(member.website || '')) {
      const button = this.page.createElement('button');
      button.className = 'website';
      button.textContent = 'Website';
      button.onclick = () => this.page.defaultView.open(member.website, '_blank');
      card.append(button);
    }
    return card;
  }
}

module.exports = { MemberDirectory };
