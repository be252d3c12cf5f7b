import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Desk } from './browser'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string
  nodes: { html: string }[]
}

/** What axe finds on the page that is moderate or worse, and whether something is cut off at the side. */
export async function wrongOf(desk: Desk): Promise<string[]> {
  await desk.page.evaluate(axe)
  const violations = await desk.page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (of: Document) => Promise<{ violations: Violation[] }> } }
    return (await axe.run(document)).violations
  })
  const found = violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
  const wide = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return wide > 0 ? [...found, `${wide} px too wide`] : found
}
