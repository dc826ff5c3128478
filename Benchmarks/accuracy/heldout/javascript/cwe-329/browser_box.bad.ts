const encoder = new TextEncoder();

export class DraftBox {
  constructor(private readonly key: CryptoKey) {}

  async save(name: string, text: string): Promise<void> {
    const iv = encoder.encode('draft-box-iv');
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, encoder.encode(text));
    const cache = await caches.open('drafts');
    await cache.put(`/drafts/${encodeURIComponent(name)}`, new Response(new Blob([iv, data])));
  }

  async load(name: string): Promise<string | null> {
    const hit = await (await caches.open('drafts')).match(`/drafts/${encodeURIComponent(name)}`);
    if (!hit) return null;
    const raw = new Uint8Array(await hit.arrayBuffer());
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: raw.slice(0, 12) }, this.key, raw.slice(12));
    return new TextDecoder().decode(plain);
  }
}
