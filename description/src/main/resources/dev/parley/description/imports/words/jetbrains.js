//: client test assert log exit exited global.get global.set global.isEmpty global.clear global.clearAll
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
try { response.body = /json/i.test(response.contentType.mimeType) ? pm.response.json() : pm.response.text(); } catch { response.body = pm.response.text(); }
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
