//: test
const test = (name, body) => pm.test(name, body);
//: expect fail
const expect = pm.expect;
//: bru hasVar getVar setVar deleteVar getAllVars deleteAllVars hasEnvVar getEnvVar setEnvVar deleteEnvVar getAllEnvVars deleteAllEnvVars hasGlobalEnvVar getGlobalEnvVar setGlobalEnvVar deleteGlobalEnvVar getAllGlobalEnvVars deleteAllGlobalEnvVars hasCollectionVar getCollectionVar setCollectionVar deleteCollectionVar getAllCollectionVars deleteAllCollectionVars getFolderVar getRequestVar getSecretVar getProcessEnv getEnvName getCollectionName interpolate sleep cwd isSafeMode setNextRequest sendRequest runRequest runner.setNextRequest runner.skipRequest runner.stopExecution runner.iterationData runner.iterationIndex runner.totalIterations cookies.jar cookies.get cookies.has cookies.one cookies.all cookies.count cookies.toObject cookies.each cookies.map cookies.filter cookies.find cookies.reduce cookies.idx cookies.indexOf cookies.toString cookies.add cookies.upsert cookies.remove cookies.delete cookies.clear utils.minifyJson
const bru = {
  ...[['', pm.variables], ['Env', pm.environment], ['GlobalEnv', pm.globals], ['Collection', pm.collectionVariables]].reduce((words, [kind, scope]) => ({
    ...words,
    [`has${kind}Var`]: (name) => scope.has(name),
    [`get${kind}Var`]: (name) => bru.lists.read(kind, name, scope.get(name)),
    [`set${kind}Var`]: (name, value) => scope.set(name, bru.lists.written(kind, name, value)),
    [`delete${kind}Var`]: (name) => scope.unset(name),
    [`getAll${kind}Vars`]: () => bru.lists.readAll(kind, scope.toObject()),
    [`deleteAll${kind}Vars`]: () => bru.lists.clear(kind, scope),
  }), {}),
  // a list stands as JSON in Bruno's templates: it is kept so, and it is noted which texts were lists
  lists: {
    all: () => pm.variables.get('bru.lists') ?? {},
    key: (kind, name) => `${kind}\n${name}`,
    written: (kind, name, value) => {
      const { [bru.lists.key(kind, name)]: noted, ...others } = bru.lists.all();
      const list = Array.isArray(value) ? JSON.stringify(value) : undefined;
      if (list !== undefined) pm.variables.set('bru.lists', { ...others, [bru.lists.key(kind, name)]: list });
      else if (noted !== undefined) pm.variables.set('bru.lists', others);
      return list ?? value;
    },
    read: (kind, name, value) => (typeof value === 'string' && bru.lists.all()[bru.lists.key(kind, name)] === value ? JSON.parse(value) : value),
    clear: (kind, scope) => {
      const others = Object.entries(bru.lists.all()).filter(([key]) => !key.startsWith(`${kind}\n`));
      scope.clear();
      pm.variables.unset('bru.lists');
      if (others.length > 0) pm.variables.set('bru.lists', Object.fromEntries(others));
    },
    readAll: (kind, { 'bru.lists': _, ...values }) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, bru.lists.read(kind, name, value)])),
  },
  getFolderVar: (name) => pm.collectionVariables.get(name),
  getRequestVar: (name) => pm.variables.get(name),
  getSecretVar: (name) => pm.variables.get(name),
  getProcessEnv: (name) => pm.variables.get(`process.env.${name}`),
  getEnvName: () => pm.environment.name,
  getCollectionName: () => pm.execution.location[0],
  interpolate: (text) => pm.variables.replaceIn(text),
  sleep: (time) => new Promise((done) => setTimeout(done, time)),
  cwd: () => '/',
  isSafeMode: () => true,
  setNextRequest: (name) => pm.execution.setNextRequest(name),
  runner: {
    setNextRequest: (name) => pm.execution.setNextRequest(name),
    skipRequest: () => pm.execution.skipRequest?.(),
    stopExecution: () => pm.execution.setNextRequest(null),
    iterationData: pm.iterationData,
    iterationIndex: pm.info.iteration,
    totalIterations: pm.info.iterationCount,
  },
  visualize: (template, data) => pm.visualizer.set(template, data),
  clearVisualizations: () => pm.visualizer.clear(),
  utils: { minifyJson: (json) => JSON.stringify(typeof json === 'string' ? JSON.parse(json) : json) },
  answer(response) {
    let data = response.text();
    try { data = JSON.parse(data); } catch { /* it is no JSON */ }
    return { status: response.code, statusText: response.status, headers: response.headers.toObject(), data };
  },
  sendRequest(given, callback) {
    const { url, method, headers = {}, params = {}, data } = typeof given === 'string' ? { url: given } : given;
    const named = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    const structured = data !== null && typeof data === 'object';
    const body = data === undefined ? undefined
      : structured && named.includes('x-www-form-urlencoded') ? { mode: 'urlencoded', urlencoded: data }
      : { mode: 'raw', raw: structured ? JSON.stringify(data) : String(data), options: { raw: { language: structured ? 'json' : 'text' } } };
    const query = Object.entries(params).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join('&');
    const sent = pm.sendRequest({ url: query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url, method, header: headers, body }).then((response) => {
      const answer = bru.answer(response);
      if (answer.status < 400) return answer;
      throw Object.assign(new Error(`Request failed with status code ${answer.status}`), { status: answer.status, response: answer });
    });
    return callback ? sent.then((answer) => callback(null, answer), (error) => callback(error, null)) : sent;
  },
  runRequest: async (path) => {
    const response = await pm.execution.runRequest(path);
    return response && bru.answer(response);
  },
  cookies: new Proxy(pm.cookies, { get: (list, word) => bru.ofCookies[word] ?? (typeof list[word] === 'function' ? list[word].bind(list) : list[word]) }),
  ofCookies: {
    here: () => pm.variables.replaceIn(pm.request.url.toString()),
    add: (cookie) => bru.cookies.jar().setCookie(bru.cookies.here(), { path: '/', ...cookie }).then(() => bru.cookies.again()),
    upsert: (cookie) => bru.cookies.add(cookie),
    remove: (name) => bru.cookies.jar().deleteCookie(bru.cookies.here(), name).then(() => bru.cookies.again()),
    delete: (name) => bru.cookies.remove(name),
    clear: () => bru.cookies.jar().deleteCookies(bru.cookies.here()).then(() => bru.cookies.again()),
    again: () => bru.cookies.jar().getCookies(bru.cookies.here()).then((found) => pm.cookies.repopulate(found)),
    jar() {
      const jar = pm.cookies.jar();
      const told = (cookie) => cookie && { ...cookie, key: cookie.name };
      const within = (promise, callback) => (callback ? promise.then((found) => callback(null, found), (error) => callback(error)) : promise);
      const all = (url) => jar.getAll(url).then((cookies) => cookies.map(told));
      const one = (url, name) => all(url).then((cookies) => cookies.find((each) => each.name === name) ?? null);
      return {
        getCookies: (url, callback) => within(all(url), callback),
        getCookie: (url, name, callback) => within(one(url, name), callback),
        hasCookie: (url, name, callback) => within(one(url, name).then(Boolean), callback),
        setCookie: (url, name, value, callback) => within(
          jar.set(url, typeof name === 'object' ? { ...name, name: name.key ?? name.name } : { name, value: String(value), path: '/' }).then(() => undefined),
          [value, callback].find((each) => typeof each === 'function')),
        setCookies: (url, cookies, callback) => within(Promise.all(cookies.map((each) => jar.set(url, { ...each, name: each.key ?? each.name }))).then(() => undefined), callback),
        deleteCookie: (url, name, callback) => within(jar.unset(url, name), callback),
        deleteCookies: (url, callback) => within(jar.clear(url), callback),
        clear: (callback) => within(jar.clear(''), callback),
      };
    },
  },
};
//: req url method headers body timeout name headerList getUrl setUrl getMethod setMethod getHeader setHeader getHeaders setHeaders deleteHeader deleteHeaders getBody setBody getName getHost getPath getQueryString getPathParams getAuthMode getTags getExecutionMode getTimeout setTimeout setMaxRedirects hasJSONContentType
const req = {
  getUrl: () => pm.request.url.toString(),
  setUrl(url) { pm.request.url = url; },
  getMethod: () => pm.request.method,
  setMethod(method) { pm.request.method = method; },
  getHeader: (name) => pm.request.headers.get(name),
  setHeader: (key, value) => pm.request.headers.upsert({ key, value: String(value) }),
  getHeaders: () => Object.fromEntries(pm.request.headers.filter((each) => !each.disabled).map((each) => [each.key, each.value])),
  setHeaders: (headers) => pm.request.headers.repopulate(headers),
  deleteHeader: (name) => pm.request.headers.remove(name),
  deleteHeaders: (names) => names.forEach((name) => pm.request.headers.remove(name)),
  getBody({ raw } = {}) {
    const { mode } = pm.request.body ?? {};
    if (mode !== 'raw' && mode !== 'graphql') return pm.request.body?.[mode]?.toObject?.() ?? pm.request.body?.[mode];
    const text = String(pm.request.body);
    try { return raw ? text : JSON.parse(text); } catch { return text; }
  },
  setBody(data, { raw } = {}) {
    const form = pm.request.body?.mode === 'urlencoded' || pm.request.body?.mode === 'formdata' ? pm.request.body.mode : undefined;
    if (form && data !== null && typeof data === 'object') {
      const rows = Array.isArray(data) ? data.map((each) => ({ key: each.name ?? each.key, value: each.value })) : data;
      pm.request.body = { mode: form, [form]: rows };
    } else {
      const text = raw || typeof data === 'string' ? String(data) : JSON.stringify(data);
      pm.request.body = { mode: 'raw', raw: text, options: pm.request.body?.options ?? { raw: { language: typeof data === 'string' ? 'text' : 'json' } } };
    }
  },
  getName: () => pm.info.requestName,
  getHost: () => { const url = pm.variables.replaceIn(pm.request.url.toString()); return /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''; },
  getPath: () => { const url = pm.variables.replaceIn(pm.request.url.toString()); return /^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] || '/'; },
  getQueryString: () => pm.request.url.getQueryString(),
  getPathParams: () => pm.request.url.variables.map(({ key, value }) => ({ name: key, value, type: 'path' })),
  getAuthMode: () => pm.request.auth?.type ?? 'none',
  getTags: () => [],
  getExecutionMode: () => 'runner',
  getTimeout: () => pm.request.options?.timeout ?? 0,
  setTimeout(timeout) { pm.request.options = { ...pm.request.options, timeout }; },
  setMaxRedirects(maxRedirects) { pm.request.options = { ...pm.request.options, maxRedirects }; },
  get timeout() { return req.getTimeout(); },
  set timeout(timeout) { req.setTimeout(timeout); },
  onFail: () => console.warn('req.onFail: nothing is called when the request fails'),
  hasJSONContentType: (headers) => /json/i.test(Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''),
  name: pm.info.requestName,
  headerList: pm.request.headers,
  headers: new Proxy({}, {
    get: (_, name) => (typeof name === 'string' ? pm.request.headers.get(name) : undefined),
    set: (_, key, value) => { pm.request.headers.upsert({ key, value: String(value) }); return true; },
    deleteProperty: (_, name) => { pm.request.headers.remove(name); return true; },
    has: (_, name) => pm.request.headers.has(name),
    ownKeys: () => Object.keys(req.getHeaders()),
    getOwnPropertyDescriptor: (_, name) => (pm.request.headers.has(name) ? { value: pm.request.headers.get(name), enumerable: true, configurable: true, writable: true } : undefined),
  }),
  get url() { return req.getUrl(); },
  set url(url) { req.setUrl(url); },
  get method() { return req.getMethod(); },
  set method(method) { req.setMethod(method); },
  get body() { return req.getBody(); },
  set body(data) { req.setBody(data); },
};
//: res status statusText headers body responseTime url headerList getStatus getStatusText getHeader getHeaders getBody setBody getResponseTime getUrl getSize getDataBuffer
const res = (path, ...rules) => {
  const deep = (value, name) => (value === null || typeof value !== 'object' ? [] : [
    ...(name in value && !Array.isArray(value) ? [value[name]] : []),
    ...Object.entries(value).filter(([each]) => each !== name).flatMap(([, each]) => deep(each, name)),
  ]);
  const member = (value, name) => (Array.isArray(value) ? value.flatMap((each) => member(each, name) ?? []) : value?.[name]);
  return [...path.matchAll(/(\.\.)?([^.[\]]+)|\[(\d+|\?)\]/g)].reduce((value, [, below, name, index]) => {
    if (index === '?') {
      const rule = rules.shift();
      const fits = typeof rule === 'function' ? rule : (each) => Object.entries(rule).every(([key, wanted]) => each[key] === wanted);
      return [value].flat().flatMap((each) => { const found = fits(each); return found === true ? each : found || []; });
    }
    return index !== undefined ? value?.[index] : below ? deep(value, name).flat() : member(value, name);
  }, res.body);
};
if (pm.response) Object.assign(res, {
  status: pm.response.code,
  statusText: pm.response.status,
  responseTime: pm.response.responseTime,
  headers: pm.response.headers.toObject(),
  url: pm.request.url.toString(),
  headerList: pm.response.headers,
  getStatus: () => pm.response.code,
  getStatusText: () => pm.response.status,
  getHeader: (name) => res.headers[name.toLowerCase()],
  getHeaders: () => res.headers,
  getBody: () => res.body,
  setBody(data) { pm.response.changed = { data: structuredClone(data) }; },
  getResponseTime: () => pm.response.responseTime,
  getUrl: () => res.url,
  getSize: () => pm.response.size(),
  getDataBuffer: () => pm.response.stream,
});
Object.defineProperty(res, 'body', { get() {
  if (pm.response?.changed) return pm.response.changed.data;
  const text = pm.response?.text();
  try { return JSON.parse(text); } catch { return text; }
} });
//: wanted
const wanted = (text) => {
  const filled = pm.variables.replaceIn(text).trim();
  if (/^(["'`])[^]*\1$/.test(filled)) return filled.slice(1, -1);
  const known = { true: true, false: false, null: null, undefined };
  if (Object.hasOwn(known, filled)) return known[filled];
  return filled !== '' && String(Number(filled)) === filled ? Number(filled) : filled;
};
