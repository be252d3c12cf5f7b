//: DOMParser
const DOMParser = (() => {
  const known = new WeakMap();
  const isElement = ({ type }) => type === 'tag' || type === 'script' || type === 'style';
  const text = (node) => (node.type === 'comment' || node.type === 'directive' ? '' : node.data ?? (node.children ?? []).map(text).join(''));
  const shown = (node, tree) => {
    if (!node) return null;
    if (!known.has(node)) known.set(node, new Shown(node, tree));
    return known.get(node);
  };
  class Shown {
    #node;
    #tree;
    constructor(node, tree) { this.#node = node; this.#tree = tree; }
    #list(nodes) {
      const list = nodes.map((node) => shown(node, this.#tree));
      return Object.defineProperty(list, 'item', { value: (at) => list[at] ?? null });
    }
    #all(fits) {
      const found = [];
      const waiting = (this.#node.children ?? []).toReversed();
      while (waiting.length > 0) {
        const node = waiting.pop();
        if (isElement(node) && fits(node)) found.push(node);
        for (const child of (node.children ?? []).toReversed()) waiting.push(child);
      }
      return this.#list(found);
    }
    get nodeType() { return this.#node.nodeType; }
    get nodeName() { return this.#node.type === 'root' ? '#document' : this.#node.name ?? `#${this.#node.type}`; }
    get tagName() { return this.#node.name; }
    get nodeValue() { return this.#node.data ?? null; }
    get textContent() { return text(this.#node); }
    get id() { return this.getAttribute('id') ?? ''; }
    get className() { return this.getAttribute('class') ?? ''; }
    get attributes() { return Object.entries(this.#node.attribs ?? {}).map(([name, value]) => ({ name, value })); }
    get childNodes() { return this.#list(this.#node.children ?? []); }
    get children() { return this.#list((this.#node.children ?? []).filter(isElement)); }
    get firstChild() { return this.childNodes[0] ?? null; }
    get lastChild() { return this.childNodes.at(-1) ?? null; }
    get firstElementChild() { return this.children[0] ?? null; }
    get lastElementChild() { return this.children.at(-1) ?? null; }
    get documentElement() { return this.firstElementChild; }
    get parentNode() { return shown(this.#node.parent, this.#tree); }
    get nextSibling() { return shown(this.#node.next, this.#tree); }
    get previousSibling() { return shown(this.#node.prev, this.#tree); }
    hasAttribute(name) { return Object.hasOwn(this.#node.attribs ?? {}, name); }
    getAttribute(name) { return this.hasAttribute(name) ? this.#node.attribs[name] : null; }
    getElementsByTagName(name) { return this.#all((node) => name === '*' || node.name === (this.#tree.xml ? name : name.toLowerCase())); }
    getElementsByName(name) { return this.#all((node) => node.attribs.name === name); }
    getElementsByClassName(names) {
      const wanted = names.split(/\s+/).filter(Boolean);
      return this.#all((node) => wanted.length > 0 && wanted.every((name) => (node.attribs.class ?? '').split(/\s+/).includes(name)));
    }
    getElementById(id) { return this.#all((node) => node.attribs.id === id)[0] ?? null; }
    toString() { return this.#tree.xml ? this.#tree.$.xml(this.#node) : this.#tree.$.html(this.#node); }
  }
  return class {
    parseFromString(given, type = 'text/xml') {
      const xml = !/html$/i.test(type) || /xhtml/i.test(type);
      const $ = cheerio.load(given, { xmlMode: xml });
      return shown($.root()[0], { $, xml });
    }
  };
})();
