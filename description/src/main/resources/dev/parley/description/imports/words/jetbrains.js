//: client test assert log exit exited global.get global.set global.isEmpty global.clear global.clearAll global.headers
const client = {
  exited: new Error('client.exit()'),
  test: (name, body) => pm.test(name, body),
  assert(condition, message) { if (!condition) throw new Error(message ?? 'Assertion failed'); },
  log: (...values) => console.log(...values),
  exit() { throw client.exited; },
  global: {
    get(name) {
      const kept = pm.variables.get(name);
      try { return /^[[{]/.test(kept) ? JSON.parse(kept) : kept ?? null; } catch { return kept; }
    },
    set(name, value) {
      const kept = value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
      pm.globals.set(name, kept);
      pm.variables.set(name, kept);
    },
    isEmpty: () => Object.keys(pm.globals.toObject()).length === 0,
    clear(name) { pm.globals.unset(name); pm.variables.unset(name); },
    clearAll() { Object.keys(pm.globals.toObject()).forEach((name) => client.global.clear(name)); },
    headers: (() => {
      const others = (name) => Object.entries(JSON.parse(pm.variables.get('$headers') ?? '{}')).filter(([own]) => own.toLowerCase() !== name.toLowerCase());
      const keep = (all) => pm.variables.set('$headers', JSON.stringify(Object.fromEntries(all)));
      return {
        set: (name, value) => keep([...others(name), [name, String(value)]]),
        clear: (name) => keep(others(name)),
        clearAll: () => keep([]),
      };
    })(),
  },
};
//: response status body headers.valueOf headers.valuesOf contentType.mimeType contentType.charset
const response = {
  status: pm.response.code,
  headers: {
    valueOf: (name) => response.headers.valuesOf(name)[0] ?? null,
    valuesOf: (name) => pm.response.headers.all().filter(({ key }) => key.toLowerCase() === name.toLowerCase()).map(({ value }) => value),
  },
  get contentType() {
    const [type, ...rest] = (pm.response.headers.get('Content-Type') ?? '').split(';').map((part) => part.trim());
    const charset = rest.find((part) => /^charset=/i.test(part));
    return { mimeType: type, charset: charset ? charset.slice(8).replaceAll('"', '') : '' };
  },
};
try {
  const type = response.contentType.mimeType;
  const stream = /event-stream|ndjson|stream\+json|json-seq/i.test(type);
  response.body = stream ? Object.assign(new String(pm.response.text()), {
    onEachLine(subscriber, onFinish) {
      let over = false;
      for (const line of pm.response.text().replace(/\r?\n$/, '').split(/\r?\n/)) {
        let told = line;
        try { if (/^[[{]/.test(line)) told = JSON.parse(line); } catch { /* a line that only looks so */ }
        if (!over) subscriber(told, () => { over = true; });
      }
      onFinish?.();
    },
  }) : /json/i.test(type) ? pm.response.json()
    : typeof DOMParser === 'function' && /xml|html/i.test(type) ? new DOMParser().parseFromString(pm.response.text(), type) : pm.response.text();
} catch { response.body = pm.response.text(); }
//: request variables.get variables.set environment.get method url.getRaw url.tryGetSubstituted headers.all headers.findByName body.getRaw body.tryGetSubstituted iteration skip replay
const request = {
  variables: { get: (name) => pm.variables.get(name) ?? null, set: (name, value) => pm.variables.set(name, value) },
  environment: { get: (name) => pm.environment.get(name) ?? pm.variables.get(name) ?? null },
  method: pm.request.method,
  url: { getRaw: () => pm.request.url.toString(), tryGetSubstituted: () => pm.variables.replaceIn(pm.request.url.toString()) },
  body: { getRaw: () => String(pm.request.body ?? ''), tryGetSubstituted: () => pm.variables.replaceIn(String(pm.request.body ?? '')) },
  headers: {
    all: () => pm.request.headers.all().map(({ key, value }) => ({ name: key, getRawValue: () => value, tryGetSubstitutedValue: () => pm.variables.replaceIn(value) })),
    findByName: (name) => request.headers.all().find((header) => header.name.toLowerCase() === name.toLowerCase()) ?? null,
  },
  iteration: () => pm.info.iteration,
  skip: () => pm.execution.skipRequest(),
  replay: () => pm.execution.setNextRequest(pm.info.requestName),
};
//: $random uuid integer float alphabetic alphanumeric hexadecimal email
const $random = {
  of: (letters, length) => Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)]).join(''),
  get uuid() { return pm.variables.replaceIn('{{$guid}}'); },
  get email() { return pm.variables.replaceIn('{{$randomEmail}}'); },
  integer: (from = 0, to = 1000) => Math.floor(from + Math.random() * (to - from)),
  float: (from = 0, to = 1000) => from + Math.random() * (to - from),
  alphabetic: (length) => $random.of('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', length),
  alphanumeric: (length) => $random.of('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_', length),
  hexadecimal: (length) => $random.of('0123456789abcdef', length),
};
//: jsonPath
const jsonPath = (given, path) => {
  const root = typeof given === 'string' ? JSON.parse(given) : given;
  const inner = (value) => (value !== null && typeof value === 'object' ? Object.values(value) : []);
  const all = (value) => [value, ...inner(value).flatMap(all)];
  const member = (value, key) => {
    if (key === '*') return inner(value);
    if (value === null || typeof value !== 'object') return [];
    const place = Array.isArray(value) && Number(key) < 0 ? value.length + Number(key) : key;
    return Object.hasOwn(value, place) ? [value[place]] : [];
  };
  const filter = (text) => {
    const code = text.replace(/'[^']*'|"[^"]*"|([@$])((?:\.[\w-]+|\[[^\]]*\])*(?:\(\))?)/g, (whole, start, rest) => (start === undefined ? whole
      : (start === '@' ? 'it' : 'root') + rest.replace(/\.([\w-]+)/g, "?.['$1']").replace(/(?<!\?\.)\[/g, '?.[').replace(/\?\.\['length'\](\(\))?$/, '?.length')))
      .replace(/(\S+)\s*=~\s*(\/(?:[^/\\]|\\.)*\/\w*)/g, '$2.test($1)');
    const fits = new Function('it', 'root', `return (${code})`);
    return (value) => inner(value).filter((each) => { try { return fits(each, root); } catch { return false; } });
  };
  const inside = (text) => {
    if (text.startsWith('?')) return filter(text.slice(1).trim());
    const [, from, to, step] = /^(-?\d*):(-?\d*)(?::(\d+))?$/.exec(text) ?? [];
    if (from !== undefined) return (value) => (Array.isArray(value) ? value.slice(from || 0, to || undefined).filter((_, at) => at % (step ?? 1) === 0) : []);
    const keys = (text.match(/'[^']*'|"[^"]*"|[^,\s]+/g) ?? []).map((key) => key.replace(/^(['"])(.*)\1$/, '$2'));
    return Object.assign((value) => keys.flatMap((key) => member(value, key)), { one: keys.length === 1 && keys[0] !== '*' });
  };
  const behind = (text, at) => {
    let depth = 0, quote = '', end = at;
    do {
      const letter = text[end++];
      if (quote) quote = letter === quote ? '' : quote;
      else if (letter === "'" || letter === '"') quote = letter;
      else if (letter === '[' || letter === '(') depth++;
      else if (letter === ']' || letter === ')') depth--;
    } while (depth > 0 && end < text.length);
    return end;
  };
  let values = [root], one = true;
  for (let at = path.startsWith('$') ? 1 : 0; at < path.length;) {
    const named = /^\.(length\(\)|\*|[^.[\]]+)|^[^.[\]]+/.exec(path.slice(at));
    let step;
    if (path.startsWith('..', at)) {
      step = all;
      at += path[at + 2] === '[' ? 2 : 1;
    } else if (named) {
      const key = named[1] ?? named[0];
      step = key === 'length()' ? Object.assign((value) => [inner(value).length], { one: true }) : Object.assign((value) => member(value, key), { one: key !== '*' });
      at += named[0].length;
    } else {
      const end = behind(path, at);
      step = inside(path.slice(at + 1, end - 1).trim());
      at = end;
    }
    one = one && step.one === true;
    values = values.flatMap(step);
  }
  return one ? values[0] : values;
};
//: crypto sha1 sha256 sha512 md5 hmac.sha1 hmac.sha256 hmac.sha512 hmac.md5 subtle randomUUID getRandomValues
const crypto = (() => {
  const text = (words, plain) => CryptoJS.enc[plain].stringify(words);
  const parsed = (given, encoding = 'Utf8') => (typeof given === 'string' ? CryptoJS.enc[encoding].parse(given) : CryptoJS.lib.WordArray.create(given));
  const told = (words) => ({ toHex: () => text(words, 'Hex'), toBase64: (url) => (url ? text(words, 'Base64').replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') : text(words, 'Base64')) });
  const digest = (make, key) => {
    let content = parsed('');
    const own = {
      updateWithText: (given) => { content = content.concat(parsed(given)); return own; },
      updateWithHex: (given) => { content = content.concat(parsed(given, 'Hex')); return own; },
      updateWithBase64: (given) => { content = content.concat(parsed(given, 'Base64')); return own; },
      digest: () => told(make(content, key)),
    };
    return own;
  };
  const keyed = (make) => () => ({
    withTextSecret: (secret) => digest(make, parsed(secret)),
    withHexSecret: (secret) => digest(make, parsed(secret, 'Hex')),
    withBase64Secret: (secret) => digest(make, parsed(secret, 'Base64')),
  });
  return {
    sha1: () => digest(CryptoJS.SHA1), sha256: () => digest(CryptoJS.SHA256), sha512: () => digest(CryptoJS.SHA512), md5: () => digest(CryptoJS.MD5),
    hmac: { sha1: keyed(CryptoJS.HmacSHA1), sha256: keyed(CryptoJS.HmacSHA256), sha512: keyed(CryptoJS.HmacSHA512), md5: keyed(CryptoJS.HmacMD5) },
    subtle: globalThis.crypto?.subtle, randomUUID: () => globalThis.crypto.randomUUID(), getRandomValues: (into) => globalThis.crypto.getRandomValues(into),
  };
})();
