import { SaxesParser } from 'saxes';

/** Takes the text out of an uploaded document. */
export function plainText(xml: string): string {
  const parser = new SaxesParser();
  const out: string[] = [];
  parser.on('doctype', (doctype) => {
    for (const m of doctype.matchAll(/<!ENTITY\s+(\w+)\s+"([^"]*)"/g)) {
      parser.ENTITIES[m[1]] = m[2].replace(/&(\w+);/g, (all, name: string) => parser.ENTITIES[name] ?? all);
    }
  });
  parser.on('text', (text) => out.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.slice(0, 1_000_000)).close();
  return out.join(' ').replace(/\s+/g, ' ').trim();
}
