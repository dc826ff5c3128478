export class Glossary {
  constructor(private readonly doc: Document) {}

  lookup(term: string): string | null {
    for (const entry of this.doc.querySelectorAll('entry[public="1"]')) {
      if (entry.querySelector('term')?.textContent === term) {
        return entry.querySelector('meaning')?.textContent ?? null;
      }
    }
    return null;
  }
}

const input = document.querySelector<HTMLInputElement>('#term')!;
const output = document.querySelector<HTMLElement>('#meaning')!;
const glossary = new Glossary(
  new DOMParser().parseFromString(document.querySelector('#data')!.textContent!, 'text/xml'),
);
input.addEventListener('change', () => {
  output.textContent = glossary.lookup(input.value) ?? 'not in the list';
});
