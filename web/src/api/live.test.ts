import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Downward, Upward } from './generated/live'
import { LiveChannel, liveAddress } from './live'

/** The server's end of a socket, in memory. */
class Line {
  readyState = 0
  sent: Upward[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  send(text: string) {
    this.sent.push(JSON.parse(text) as Upward)
  }
  close() {
    this.readyState = 3
  }
  open() {
    this.readyState = 1
    this.onopen?.()
  }
  say(news: Downward) {
    this.onmessage?.({ data: JSON.stringify(news) })
  }
  lose() {
    this.readyState = 3
    this.onclose?.()
  }
}

function channelWithLines() {
  const lines: Line[] = []
  const channel = new LiveChannel(() => {
    const line = new Line()
    lines.push(line)
    return line as unknown as WebSocket
  })
  const line = (index: number) => {
    const found = lines[index]
    if (!found) throw new Error(`no line ${index}`)
    return found
  }
  return { channel, lines, line }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the live channel', () => {
  it('says a subscription when the line opens and brings it its news only', () => {
    const { channel, line } = channelWithLines()
    const heard: Downward[] = []
    channel.subscribe(
      () => ({ type: 'subscribeFeed', project: 'p', after: 3 }),
      (news) => heard.push(news),
    )
    channel.start()
    line(0).open()
    expect(line(0).sent).toEqual([{ type: 'subscribeFeed', project: 'p', after: 3, id: 's1' }])
    line(0).say({ type: 'feed', id: 's1', changes: [] })
    line(0).say({ type: 'feed', id: 's2', changes: [] })
    expect(heard).toEqual([{ type: 'feed', id: 's1', changes: [] }])
  })

  it('resumes after a break from where the subscription has come to', () => {
    vi.useFakeTimers()
    const { channel, lines, line } = channelWithLines()
    let after = 3
    channel.subscribe(
      () => ({ type: 'subscribeFeed', project: 'p', after }),
      () => undefined,
    )
    channel.start()
    line(0).open()
    after = 9
    line(0).lose()
    expect(channel.state()).toBe('broken')
    vi.advanceTimersByTime(250)
    line(1).open()
    expect(line(1).sent).toEqual([{ type: 'subscribeFeed', project: 'p', after: 9, id: 's1' }])
    expect(lines).toHaveLength(2)
  })

  it('waits longer from attempt to attempt, and not at all when hurried', () => {
    vi.useFakeTimers()
    const { channel, lines, line } = channelWithLines()
    channel.start()
    line(0).lose()
    vi.advanceTimersByTime(250)
    line(1).lose()
    vi.advanceTimersByTime(499)
    expect(lines).toHaveLength(2)
    channel.hurry()
    expect(lines).toHaveLength(3)
  })

  it('tells the server when a subscription ends and does not come back once stopped', () => {
    vi.useFakeTimers()
    const { channel, lines, line } = channelWithLines()
    const subscription = channel.subscribe(
      () => ({ type: 'subscribeSessions', project: 'p', watch: [] }),
      () => undefined,
    )
    channel.start()
    line(0).open()
    subscription.end()
    expect(line(0).sent.at(-1)).toEqual({ type: 'unsubscribe', id: 's1' })
    channel.stop()
    line(0).lose()
    vi.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(1)
  })

  it('is at the address of the page, encrypted when the page is', () => {
    expect(liveAddress({ protocol: 'http:', host: 'a:1' })).toBe('ws://a:1/api/v1/live')
    expect(liveAddress({ protocol: 'https:', host: 'a' })).toBe('wss://a/api/v1/live')
  })
})
