/** A part of a form: a text with the type that it may have, or a file. */
export interface FormPart {
  name: string
  content: string | File
  type?: string
}

/** Names as HTML’s forms write them (HTML Standard, “multipart/form-data”). */
function quoted(name: string): string {
  return `"${name.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22')}"`
}

/** A form as it is sent (RFC 7578). What a browser makes by itself has no types for texts, which descriptions ask for. */
export function multipart(parts: readonly FormPart[], border: string): { type: string; content: Blob } {
  const pieces = parts.flatMap(({ name, content, type }): BlobPart[] => {
    const file = content instanceof File
    const own = file && content.type !== '' ? content.type : type
    const kind = own ?? (file ? 'application/octet-stream' : undefined)
    return [
      `--${border}\r\nContent-Disposition: form-data; name=${quoted(name)}`,
      file ? `; filename=${quoted(content.name)}` : '',
      kind === undefined ? '\r\n\r\n' : `\r\nContent-Type: ${kind}\r\n\r\n`,
      content,
      '\r\n',
    ]
  })
  return { type: `multipart/form-data; boundary=${border}`, content: new Blob([...pieces, `--${border}--\r\n`]) }
}
