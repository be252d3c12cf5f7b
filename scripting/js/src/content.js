// What a response says of its content, in the words of Postman's collection SDK.

const PLAIN = { contentType: 'text/plain', mimeType: 'text', mimeFormat: 'plain' }
const EXTENSIONS = {
  'application/json': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/css': 'css',
  'text/csv': 'csv',
  'text/javascript': 'js',
  'application/javascript': 'js',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/octet-stream': 'bin',
  'image/jpeg': 'jpeg',
  'image/svg+xml': 'svg',
}

function charset(parameters) {
  const named = /charset="?([^";\s]+)/i.exec(parameters)?.[1]
  return named === undefined || /^utf-?8$/i.test(named) ? 'utf8' : named
}

/** The kind of content and the format of a media type. */
function kind(contentType) {
  const [type, subtype = ''] = contentType.split('/')
  const format = /json|xml|html|javascript|css|csv/.exec(subtype)?.[0]
  if (format || type === 'text') {
    return { mimeType: 'text', mimeFormat: format ?? 'plain' }
  }
  return /image|audio|video/.test(type)
    ? { mimeType: type, mimeFormat: subtype }
    : { mimeType: type || 'unknown', mimeFormat: 'raw' }
}

function fileName(disposition) {
  const coded = /filename\*\s*=\s*[\w-]+'[^']*'([^;\s]+)/i.exec(disposition)
  if (coded) {
    return decodeURIComponent(coded[1])
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition)
  return plain ? (plain[1]?.replace(/\\(.)/g, '$1') ?? plain[2]) : undefined
}

/** By the header fields Content-Type and Content-Disposition. */
export function contentInfo(type, disposition = '') {
  const [media, ...parameters] = String(type ?? '').split(';')
  const contentType = media.trim().toLowerCase()
  const told = contentType ? { contentType, ...kind(contentType) } : PLAIN
  const fileExtension = EXTENSIONS[told.contentType] ?? /^image\/([\w]+)$/.exec(told.contentType)?.[1] ?? ''
  return {
    ...told,
    charset: charset(parameters.join(';')),
    fileExtension,
    fileName: fileName(disposition) ?? `response${fileExtension && '.'}${fileExtension}`,
  }
}
