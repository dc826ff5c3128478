import { readFileSync } from 'node:fs';
import libxml, { Element } from 'libxmljs';
import { Injectable } from '@nestjs/common';

export interface Entry {
  sku: string;
  name: string;
}

@Injectable()
export class CatalogueService {
  /** Reads a catalogue which a supplier has uploaded. */
  import(file: string): Entry[] {
    const text = readFileSync(file, 'utf8').slice(0, 1_000_000);
    const doc = libxml.parseXmlString(text, { noent: true, dtdload: true, nonet: false });
    return doc.find<Element>('//product').map((node) => ({
      sku: node.attr('sku')?.value() ?? '',
      name: node.get<Element>('name')?.text() ?? '',
    }));
  }
}
