import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { Peer, pour } from './peers'
import { scene } from './scene'

let desk: Desk

scene((made) => ({ desk } = made))

const rowCount = async () => Number(await desk.timeline.getAttribute('aria-rowcount'))

/** The middle of a list of times. */
const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Milliseconds between frames while the timeline is scrolled, from a share of its height on. */
const scrolled = (from: number) =>
  desk.timeline.evaluate(
    (grid, share) =>
      new Promise<number[]>((done) => {
        const gaps: number[] = []
        let last = performance.now()
        grid.scrollTop = share * grid.scrollHeight
        const step = (now: number) => {
          gaps.push(now - last)
          last = now
          grid.scrollTop += 120
          if (gaps.length < 200) requestAnimationFrame(step)
          else done(gaps)
        }
        requestAnimationFrame(step)
      }),
    from,
  )

describe('a fast peer', () => {
  it('leaves a timeline of 100,000 rows that scrolls at 50 frames per second, to its last row', async () => {
    const peer = await Peer.start((socket) => void pour(socket, 100_000, (index) => `{"n":${index},"at":"here"}`))
    await desk.newWebSocket(peer.url)
    await desk.connect()
    await expect.poll(rowCount, { timeout: 60_000 }).toBeGreaterThan(100_000)
    expect(1000 / median(await scrolled(0))).toBeGreaterThanOrEqual(50)
    await desk.timeline.focus()
    await desk.page.keyboard.press('Home')
    await desk.rows('stage').or(desk.rows('handshake')).first().waitFor()
    await desk.page.keyboard.press('End')
    await desk.timeline.getByText('{"n":99999,').first().waitFor()
    await peer.end()
  })

  it('leaves a timeline of a million rows that scrolls as well', async () => {
    const peer = await Peer.start((socket) => void pour(socket, 1_000_000, (index) => `row ${index}`))
    await desk.newWebSocket(peer.url)
    await desk.connect()
    await expect.poll(rowCount, { timeout: 60_000, interval: 250 }).toBeGreaterThan(1_000_000)
    expect(1000 / median(await scrolled(0))).toBeGreaterThanOrEqual(50)
    await desk.timeline.evaluate((grid) => (grid.scrollTop = grid.scrollHeight / 2))
    await desk.timeline
      .getByText(/^row (49|50)\d{4}$/)
      .first()
      .waitFor()
    expect(1000 / median(await scrolled(0.5))).toBeGreaterThanOrEqual(50)
    await desk.timeline.focus()
    await desk.page.keyboard.press('End')
    await desk.timeline.getByText('row 999999').first().waitFor()
    await desk.page.keyboard.press('Home')
    await desk.rows('stage').or(desk.rows('handshake')).first().waitFor()
    await peer.end()
  })

  it('at 5,000 messages per second leaves the page answering within 100 ms', async () => {
    const peer = await Peer.start((socket) => {
      let index = 0
      const timer = setInterval(() => {
        for (let each = 0; each < 100; each++) socket.send(`{"n":${index++}}`)
      }, 20)
      socket.on('close', () => clearInterval(timer))
    })
    await desk.newWebSocket(peer.url)
    await desk.connect()
    await desk.page.getByText(/entries not drawn, all recorded/).waitFor()
    const answers: number[] = []
    for (const name of ['Params', 'Headers', 'Cookies', 'Auth', 'Options', 'Message', 'Params', 'Headers', 'Cookies']) {
      answers.push(
        await desk.tab(name).evaluate(
          (tab) =>
            new Promise<number>((done) => {
              const start = performance.now()
              ;(tab as HTMLElement).click()
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
            }),
        ),
      )
    }
    expect(median(answers)).toBeLessThan(100)

    await desk.button('Follow').click()
    const first = desk.timeline.locator('[data-line][data-sequence]').nth(12)
    const shown = await first.getAttribute('data-sequence')
    const before = await rowCount()
    await expect.poll(rowCount).toBeGreaterThan(before + 2_000)
    expect(await first.getAttribute('data-sequence')).toBe(shown)
    await desk.button('Disconnect').click()
    await desk.stateIs('Closed')
    await peer.end()
  })
})
