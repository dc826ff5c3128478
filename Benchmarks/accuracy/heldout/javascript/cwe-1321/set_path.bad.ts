type Tree = { [key: string]: unknown };

export class FormState {
  private state: Tree = {};

  /** set('address.city', 'Oslo') */
  set(path: string, value: unknown): void {
    const keys = path.split('.');
    let node: Tree = this.state;
    for (const key of keys.slice(0, -1)) {
      if (typeof node[key] !== 'object') node[key] = {};
      node = node[key] as Tree;
    }
    node[keys[keys.length - 1]] = value;
  }

  toJSON(): Tree {
    return this.state;
  }
}

export function fromQuery(query: URLSearchParams): FormState {
  const form = new FormState();
  query.forEach((value, path) => form.set(path, value));
  return form;
}
