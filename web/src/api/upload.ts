import { address } from './client'
import { refusalOf, unreachable } from './refusal'

interface Upload {
  path: Record<string, string>
  /** In JSON. */
  body: Blob
  /** Told of how many bytes have gone out, of how many. */
  onSent: (sent: number, of: number) => void
  signal: AbortSignal
}

/** Posts what may be large; says how much of it is sent, which `fetch` cannot. */
export function upload<T>(template: string, { path, body, onSent, signal }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const request = new XMLHttpRequest()
    request.open('POST', address(template, { path }))
    request.setRequestHeader('content-type', 'application/json')
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => onSent(loaded, total)
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'))
    request.onload = () => {
      const { status, responseText } = request
      const type = request.getResponseHeader('content-type') ?? ''
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as T)
      else
        void refusalOf(new Response(responseText, { status, headers: { 'content-type': type } })).then(reject, reject)
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}
