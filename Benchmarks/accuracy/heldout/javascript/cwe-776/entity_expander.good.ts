import { SaxesParser } from 'saxes';

/** Takes the text out of an uploaded document. */
export function plainText(xml: string): string {
  const parser = new SaxesParser();
  const out: string[] = [];
  parser.on('doctype', () => {
    throw new Error('a document type is not accepted');
  });
  parser.on('text', (text) => out.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.slice(0, 1_000_000)).close();
  return out.join(' ').replace(/\s+/g, ' ').trim();
}
