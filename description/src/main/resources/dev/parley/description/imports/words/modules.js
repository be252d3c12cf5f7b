//: axios get delete head options post put patch postForm putForm patchForm request getUri create defaults interceptors isAxiosError AxiosError all spread
const axios = ((own) => {
  class AxiosError extends Error {
    constructor(message, code, config, response) {
      super(message);
      Object.assign(this, { name: 'AxiosError', code, config, request: {}, response, status: response?.status, isAxiosError: true });
    }
    toJSON() { return { name: this.name, message: this.message, code: this.code, status: this.status, config: this.config }; }
  }
  const lower = (lines = {}) => Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== undefined && value !== null && typeof value !== 'object').map(([name, value]) => [name.toLowerCase(), String(value)]));
  const pairs = (name, value) => (value === null || value === undefined ? []
    : value instanceof Date ? [[name, value.toISOString()]]
    : Array.isArray(value) ? value.flatMap((each) => pairs(`${name}[]`, each))
    : typeof value === 'object' ? Object.entries(value).flatMap(([key, each]) => pairs(`${name}[${key}]`, each))
    : [[name, String(value)]]);
  const isSearch = (value) => typeof value?.getAll === 'function' && typeof value.append === 'function';
  const encoded = (values) => (isSearch(values) ? values.toString() : Object.entries(values ?? {}).flatMap(([name, value]) => pairs(name, value))
    .map((pair) => pair.map((text) => encodeURIComponent(text).replace(/%20/g, '+').replace(/%5B/g, '[').replace(/%5D/g, ']').replace(/%3A/g, ':').replace(/%24/g, '$').replace(/%2C/g, ',')).join('=')).join('&'));
  const merged = (first = {}, second = {}) => ({
    ...first, ...second,
    headers: { ...first.headers, ...second.headers },
    params: isSearch(second.params) ? second.params : first.params || second.params ? { ...first.params, ...second.params } : undefined,
  });
  const address = ({ baseURL, url = '', params, paramsSerializer }) => {
    const whole = baseURL && !/^([a-z][a-z\d+.-]*:)?\/\//i.test(url) ? (url ? `${baseURL.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}` : baseURL) : url;
    const query = typeof paramsSerializer === 'function' ? paramsSerializer(params) : paramsSerializer?.serialize ? paramsSerializer.serialize(params) : encoded(params);
    return query ? `${whole.replace(/#.*$/, '')}${whole.includes('?') ? '&' : '?'}${query}` : whole;
  };
  const content = (data, headers) => {
    if (data === undefined || data === null) return undefined;
    const type = headers['content-type'] ?? '';
    const structured = typeof data === 'object' && !isSearch(data);
    if (structured && type.startsWith('multipart/form-data')) {
      delete headers['content-type'];
      return { mode: 'formdata', formdata: Object.entries(data).flatMap(([name, value]) => pairs(name, value)).map(([key, value]) => ({ key, value, type: 'text' })) };
    }
    const form = isSearch(data) || (structured && type.startsWith('application/x-www-form-urlencoded'));
    headers['content-type'] ??= structured ? 'application/json' : 'application/x-www-form-urlencoded';
    return { mode: 'raw', raw: form ? encoded(data) : structured ? JSON.stringify(data) : String(data), options: { raw: { language: structured ? 'json' : 'text' } } };
  };
  const answered = (response, config) => {
    const text = response.text();
    let data = config.responseType === 'arraybuffer' ? response.stream : text;
    if (config.responseType !== 'arraybuffer' && config.responseType !== 'text') try { data = JSON.parse(text); } catch { /* it stays a text */ }
    [config.transformResponse ?? []].flat().forEach((change) => { data = change(data, response.headers.toObject(), response.code); });
    return { data, status: response.code, statusText: response.status, headers: lower(response.headers.toObject()), config, request: {} };
  };
  const send = async (config) => {
    const method = (config.method ?? 'get').toUpperCase();
    const { common, ...rest } = config.headers ?? {};
    const headers = lower({ accept: 'application/json, text/plain, */*', ...lower(common), ...lower(rest[method.toLowerCase()]), ...lower(rest) });
    let { data } = config;
    [config.transformRequest ?? []].flat().forEach((change) => { data = change(data, headers); });
    if (config.auth) headers.authorization = `Basic ${btoa(`${config.auth.username ?? ''}:${config.auth.password ?? ''}`)}`;
    const body = content(data, headers);
    const { timeout, maxRedirects } = config;
    let response;
    try {
      response = answered(await pm.sendRequest({ url: address(config), method, header: headers, body, options: { timeout, maxRedirects } }), config);
    } catch (error) {
      throw new AxiosError(error.message, /within/.test(error.message) ? 'ECONNABORTED' : 'ERR_NETWORK', config);
    }
    const fits = config.validateStatus === null ? () => true : config.validateStatus ?? ((status) => status >= 200 && status < 300);
    if (fits(response.status)) return response;
    throw new AxiosError(`Request failed with status code ${response.status}`, response.status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE', config, response);
  };
  const chain = () => {
    const handlers = [];
    return { handlers, use: (done, failed) => handlers.push([done, failed]) - 1, eject: (at) => { handlers[at] = undefined; }, clear: () => { handlers.length = 0; } };
  };
  const made = (defaults) => {
    const instance = (first, second) => {
      const config = merged(instance.defaults, typeof first === 'string' ? { ...second, url: first } : first);
      const { request, response } = instance.interceptors;
      const through = (promise, handlers) => handlers.filter(Boolean).reduce((before, pair) => before.then(...pair), promise);
      return through(through(Promise.resolve(config), [...request.handlers].reverse()).then(send), response.handlers);
    };
    const withBody = (method, headers) => (url, data, config) => instance(merged({ method, url, data, headers }, config));
    ['get', 'delete', 'head', 'options'].forEach((method) => { instance[method] = (url, config) => instance({ ...config, method, url }); });
    ['post', 'put', 'patch'].forEach((method) => {
      instance[method] = withBody(method);
      instance[`${method}Form`] = withBody(method, { 'Content-Type': 'multipart/form-data' });
    });
    return Object.assign(instance, { defaults, interceptors: { request: chain(), response: chain() }, request: instance, getUri: (config) => address(merged(instance.defaults, config)) });
  };
  const empty = () => ({ headers: { common: {}, get: {}, delete: {}, head: {}, post: {}, put: {}, patch: {} } });
  const root = made(empty());
  return Object.assign(root, {
    ...own, AxiosError, create: (config) => made(merged(root.defaults, config)), default: root, isAxiosError: (error) => error?.isAxiosError === true,
  });
})({ all: (promises) => Promise.all(promises), spread: (body) => (values) => body(...values) });
//: asked
const required = require;
const asked = (own, files) => {
  const loaded = {};
  const within = (folder) => (name) => {
    if (!/^\.\.?\//.test(name)) return own[name] ?? required(name);
    const path = `${folder}${name}`.split('/').reduce((names, each) => (each === '..' ? names.slice(0, -1) : each === '.' || each === '' ? names : [...names, each]), []).join('/');
    const file = ['', '.js', '.cjs', '.json', '/index.js'].map((ending) => path + ending).find((each) => Object.hasOwn(files, each));
    if (!file) throw new Error(`Cannot find module '${name}'`);
    if (!loaded[file]) {
      const module = loaded[file] = { exports: {}, id: file, filename: file };
      const below = file.replace(/[^/]*$/, '');
      files[file].call(module.exports, module, module.exports, within(below), file, below.slice(0, -1));
    }
    return loaded[file].exports;
  };
  return within('');
};
