type Tab = { id: string; label: string };

const tabs: Tab[] = [
  { id: 'news', label: 'News' },
  { id: 'events', label: 'Events' },
];

function showTab(): void {
  const heading = document.getElementById('heading') as HTMLHeadingElement;
  const wanted = decodeURIComponent(window.location.hash.slice(1));
  const tab = tabs.find((t) => t.id === wanted);
  if (tab) {
    heading.textContent = tab.label;
    return;
  }
  heading.insertAdjacentHTML('beforeend', `<em>No tab named ${wanted}</em>`);
}

window.addEventListener('hashchange', showTab);
showTab();
