import type { Downward, Upward } from './generated/live'

export type LiveState = 'connecting' | 'open' | 'broken'
export type Subscribe = Exclude<Upward, { type: 'unsubscribe' }>
/** A subscription as its owner states it; the channel adds the id. */
export type Wish = Subscribe extends infer S ? (S extends Subscribe ? Omit<S, 'id'> : never) : never

export interface Subscription {
  /** Says again what is wanted (another filter, other sessions to watch). */
  refresh(): void
  end(): void
}

interface Ongoing {
  wish: () => Wish
  onNews: (news: Downward) => void
}

const firstDelay = 250
const longestDelay = 5_000

/**
 * The page's one WebSocket to the server, with several subscriptions. After a break it connects again and every
 * subscription is said anew; `wish` is asked at that moment, so that it can name how far it has come.
 */
export class LiveChannel {
  #socket: WebSocket | undefined
  #state: LiveState = 'connecting'
  #delay = firstDelay
  #retry: ReturnType<typeof setTimeout> | undefined
  #ended = false
  #count = 0
  readonly #ongoing = new Map<string, Ongoing>()
  readonly #watchers = new Set<() => void>()
  readonly #open: () => WebSocket

  constructor(open: () => WebSocket = () => new WebSocket(liveAddress(location))) {
    this.#open = open
  }

  start(): void {
    this.#ended = false
    this.#connect()
  }

  stop(): void {
    this.#ended = true
    clearTimeout(this.#retry)
    this.#socket?.close(1000)
    this.#socket = undefined
  }

  readonly state = (): LiveState => this.#state

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  subscribe(wish: () => Wish, onNews: (news: Downward) => void): Subscription {
    const id = `s${++this.#count}`
    this.#ongoing.set(id, { wish, onNews })
    this.#say(id)
    return {
      refresh: () => this.#say(id),
      end: () => {
        if (this.#ongoing.delete(id)) this.#send({ type: 'unsubscribe', id })
      },
    }
  }

  /** Connects at once instead of after the pause (the network came back, the page is seen again). */
  hurry(): void {
    if (this.#ended || this.#socket) return
    clearTimeout(this.#retry)
    this.#connect()
  }

  #connect(): void {
    const socket = this.#open()
    this.#socket = socket
    socket.onopen = () => {
      this.#delay = firstDelay
      this.#become('open')
      for (const id of this.#ongoing.keys()) this.#say(id)
    }
    socket.onmessage = (event: MessageEvent<unknown>) => this.#hear(event.data)
    socket.onclose = () => this.#lost(socket)
  }

  #lost(socket: WebSocket): void {
    if (this.#socket !== socket) return
    this.#socket = undefined
    if (this.#ended) return
    this.#become('broken')
    this.#retry = setTimeout(() => this.#connect(), this.#delay)
    this.#delay = Math.min(this.#delay * 2, longestDelay)
  }

  #hear(data: unknown): void {
    if (typeof data !== 'string') return
    const news = JSON.parse(data) as Downward
    if (news.id !== undefined) this.#ongoing.get(news.id)?.onNews(news)
  }

  #say(id: string): void {
    const ongoing = this.#ongoing.get(id)
    if (ongoing) this.#send({ ...ongoing.wish(), id })
  }

  #send(message: Upward): void {
    if (this.#state === 'open' && this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(message))
  }

  #become(state: LiveState): void {
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }
}

export function liveAddress(page: Pick<Location, 'protocol' | 'host'>): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/api/v1/live`
}
