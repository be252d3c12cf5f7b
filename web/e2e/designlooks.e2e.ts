import type { Browser } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { wrongOf } from './axe'
import { Desk, type Look } from './browser'
import type { Program } from './program'
import { scene } from './scene'

let program: Program
let browser: Browser

scene((made) => ({ program, browser } = made))

const looks: Look[] = [
  { width: 390, height: 844 },
  { width: 820, height: 1100, dark: true },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080, dark: true },
]

describe.each(looks)('at $width px, dark: $dark', (look) => {
  it('what is designed, linted and compared is whole, and axe finds nothing', async () => {
    const desk = await Desk.at(browser, program.address, look)
    const found: string[] = []
    const check = async (where: string) => {
      found.push(...(await wrongOf(desk)).map((each) => `${where}: ${each}`))
    }
    const go = async (page: string) => {
      await desk.page.evaluate((to) => (location.hash = `#/${to}`), page)
      await desk.page.getByRole('heading', { level: 1 }).first().waitFor()
    }
    await go('components')
    await check('Shared')
    await desk.page
      .getByRole('navigation', { name: 'Shared' })
      .getByRole('link', { name: 'Order', exact: true })
      .click()
    for (const name of ['Source', 'Problems', 'Used by', 'History', 'Form']) {
      await desk.tab(name).click()
      await check(name)
      // No other control covers the tabs, and none of them is cut.
      const cut = await desk.page
        .getByRole('tablist', { name: 'Design' })
        .evaluate((list) => list.scrollWidth - list.clientWidth)
      if (cut > 0) found.push(`${name}: the tabs are ${cut} px too wide`)
    }
    const piece = desk.page.getByRole('tree', { name: 'Schema' }).getByRole('treeitem').nth(1)
    await piece.click()
    const title = desk.box('Title')
    await title.scrollIntoViewIfNeeded()
    await title.fill('As people say it')
    await piece.click()
    await check('a property')
    for (const page of ['problems', 'rules', 'differences']) {
      await go(page)
      await check(page)
    }
    expect(found).toEqual([])
    expect(desk.said).toEqual([])
    await desk.close()
  })
})
