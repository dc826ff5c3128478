export class Glossary {
  constructor(private readonly doc: Document) {}

  lookup(term: string): string | null {
    const result = this.doc.evaluate(
      '//entry[@public="1"][term="' + term + '"]/meaning',
      this.doc,
      null,
      XPathResult.FIRST_ORDERED_NODE_TYPE,
      null,
    );
    return result.singleNodeValue?.textContent ?? null;
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
