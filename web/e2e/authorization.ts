import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** An authorization server (RFC 6749, with PKCE) and, on the same port, a service that asks for its tokens. */
export class AuthorizationServer {
  /** What the token endpoint was asked for, in order. */
  readonly grants: string[] = []
  readonly #codes = new Map<string, URLSearchParams>()
  readonly #tokens = new Set<string>()
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  static async start(): Promise<AuthorizationServer> {
    const made = new AuthorizationServer()
    await new Promise<void>((resolve) => made.#server.listen(0, '127.0.0.1', resolve))
    return made
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url)
    if (url.pathname === '/authorize') {
      this.#authorize(url.searchParams, response)
    } else if (url.pathname === '/token') {
      this.#token(new URLSearchParams(await text(request)), response)
    } else {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
      const known = this.#tokens.has(token)
      json(response, known ? 200 : 401, { hello: known ? 'Ada' : 'nobody' })
    }
  }

  /** A page with a link in place of a form: whoever follows it has signed in. */
  #authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID()
    this.#codes.set(code, query)
    const back = new URL(query.get('redirect_uri') ?? '')
    back.searchParams.set('code', code)
    back.searchParams.set('state', query.get('state') ?? '')
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<a href="${back.href.replaceAll('&', '&amp;')}">Sign in as Ada</a>`)
  }

  #token(form: URLSearchParams, response: ServerResponse): void {
    const grant = form.get('grant_type') ?? ''
    this.grants.push(grant)
    if (grant === 'authorization_code' && !this.#redeem(form)) {
      json(response, 400, { error: 'invalid_grant' })
      return
    }
    const token = randomUUID()
    this.#tokens.add(token)
    json(response, 200, { access_token: token, token_type: 'Bearer', expires_in: 3600, refresh_token: randomUUID() })
  }

  #redeem(form: URLSearchParams): boolean {
    const begun = this.#codes.get(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    return begun?.get('code_challenge') === challenge && begun.get('redirect_uri') === form.get('redirect_uri')
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
