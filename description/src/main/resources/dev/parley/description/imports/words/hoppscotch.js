//: pw env.get env.set env.unset env.resolve env.getResolve test expect response.status response.body response.headers
const pw = {
  env: {
    get: (name) => pm.environment.get(name) ?? pm.variables.get(name),
    set: (name, value) => pm.environment.set(name, value),
    unset: (name) => pm.environment.unset(name),
    resolve: (text) => pm.variables.replaceIn(String(text).replace(/<<([^<>]*)>>/g, '{{$1}}')),
    getResolve: (name) => pw.env.resolve(pw.env.get(name)),
  },
  test: (name, body) => pm.test(name, body),
  expect(value, not = false) {
    const to = () => (not ? pm.expect(value).to.not : pm.expect(value).to);
    const level = (from) => () => to().be.within(from, from + 99);
    return {
      get not() { return pw.expect(value, !not); },
      toBe: (other) => to().equal(other),
      toBeType: (type) => to().be.a(type),
      toHaveLength: (length) => to().have.lengthOf(length),
      toInclude: (part) => to().include(part),
      toBeLevel2xx: level(200), toBeLevel3xx: level(300), toBeLevel4xx: level(400), toBeLevel5xx: level(500),
    };
  },
  get response() {
    const text = pm.response?.text();
    let body = text;
    try { body = JSON.parse(text); } catch { /* it is no JSON */ }
    return { status: pm.response?.code, body, headers: pm.response?.headers.all().map(({ key, value }) => ({ key, value })) };
  },
};
//: hopp env.get env.set env.unset env.active env.global env.getRaw test expect request.url request.method request.headers request.setHeader request.removeHeader request.setUrl request.setMethod request.setBody request.setParam request.body request.params request.variables response.statusCode response.statusText response.headers response.responseTime response.body response.json response.text response.asJSON response.asText fetch
const hopp = {
  env: {
    get: (name) => pm.variables.get(name) ?? null,
    getRaw: (name) => pm.variables.get(name) ?? null,
    set: (name, value) => pm.environment.set(name, value),
    unset: (name) => pm.environment.unset(name),
    active: { get: (name) => pm.environment.get(name) ?? null, getRaw: (name) => pm.environment.get(name) ?? null, set: (name, value) => pm.environment.set(name, value), unset: (name) => pm.environment.unset(name) },
    global: { get: (name) => pm.globals.get(name) ?? null, getRaw: (name) => pm.globals.get(name) ?? null, set: (name, value) => pm.globals.set(name, value), unset: (name) => pm.globals.unset(name) },
  },
  test: (name, body) => pm.test(name, body),
  expect(value) {
    const to = (not) => (not ? pm.expect(value).to.not : pm.expect(value).to);
    const level = (not, from) => () => to(not).be.within(from, from + 99);
    const own = (not) => ({
      toBe: (other) => to(not).equal(other),
      toBeType: (type) => to(not).be.a(type),
      toHaveLength: (length) => to(not).have.lengthOf(length),
      toInclude: (part) => to(not).include(part),
      toBeLevel2xx: level(not, 200), toBeLevel3xx: level(not, 300), toBeLevel4xx: level(not, 400), toBeLevel5xx: level(not, 500),
    });
    const both = (chain, words) => new Proxy(chain, { get: (target, key) => (key in words ? words[key] : target[key]) });
    return both(pm.expect(value), { ...own(false), not: both(pm.expect(value).not, own(true)) });
  },
  request: {
    get url() { return pm.request.url.toString(); },
    get method() { return pm.request.method; },
    get headers() { return pm.request.headers.all().map(({ key, value }) => ({ key, value })); },
    setHeader: (key, value) => pm.request.headers.upsert({ key, value }),
    removeHeader: (key) => pm.request.headers.remove(key),
    setUrl: (url) => pm.request.url.update(url),
    setMethod(method) { pm.request.method = method; },
    get body() { return String(pm.request.body ?? ''); },
    setBody: (body) => pm.request.body.update({ mode: 'raw', raw: typeof body === 'string' ? body : JSON.stringify(body?.body ?? body) }),
    get params() { return pm.request.url.query.all().map(({ key, value }) => ({ key, value, active: true })); },
    setParam: (key, value) => pm.request.url.query.upsert({ key, value }),
    variables: { get: (name) => pm.variables.get(name) ?? null, set: (name, value) => pm.variables.set(name, value) },
  },
  get response() {
    return {
      statusCode: pm.response.code,
      statusText: pm.response.status,
      responseTime: pm.response.responseTime,
      headers: pm.response.headers.all().map(({ key, value }) => ({ key, value })),
      body: { asText: () => pm.response.text(), asJSON: () => pm.response.json() },
      text: () => pm.response.text(), json: () => pm.response.json(), asText: () => pm.response.text(), asJSON: () => pm.response.json(),
    };
  },
  async fetch(url, { method = 'GET', headers = {}, body } = {}) {
    const answer = await pm.sendRequest({ url: String(url), method, header: { ...headers }, body: body === undefined ? undefined : { mode: 'raw', raw: String(body) } });
    const lines = { get: (name) => answer.headers.get(name) ?? null, has: (name) => answer.headers.has(name) };
    return { status: answer.code, statusText: answer.status, ok: answer.code >= 200 && answer.code < 300, headers: lines, text: async () => answer.text(), json: async () => answer.json() };
  },
};
