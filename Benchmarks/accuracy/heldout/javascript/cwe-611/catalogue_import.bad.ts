import { readFileSync } from 'node:fs';
import { XmlDocument, ParseOption } from 'libxml2-wasm';
import { Injectable } from '@nestjs/common';

export interface Entry {
  sku: string;
  name: string;
}

@Injectable()
export class CatalogueService {
  /** Reads a catalogue which a supplier has uploaded. */
  import(file: string): Entry[] {
    const doc = XmlDocument.fromBuffer(readFileSync(file), {
      option: ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_DTDLOAD,
    });
    try {
      return doc.find('//product').map((node) => ({
        sku: node.get('@sku')?.content ?? '',
        name: node.get('name')?.content ?? '',
      }));
    } finally {
      doc.dispose();
    }
  }
}
