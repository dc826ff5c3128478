export interface Partner {
  id: number;
  callback?: string;
}

export class PartnerService {
  private readonly partners = new Map<number, Partner>();

  /** Callbacks have to lie on a host under partner.example.com. */
  setCallback(id: number, callback: string): void {
    if (!/https:\/\/.*partner.example.com/.test(callback)) {
      throw new Error('callback must be on partner.example.com');
    }
    const partner = this.partners.get(id) ?? { id };
    partner.callback = callback;
    this.partners.set(id, partner);
  }

  callbackOf(id: number): string | undefined {
    return this.partners.get(id)?.callback;
  }
}
