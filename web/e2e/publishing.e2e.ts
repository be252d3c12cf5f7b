import type { Browser } from 'playwright-core'
import { expect, it } from 'vitest'
import { Desk } from './browser'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let browser: Browser
let desk: Desk

scene((made) => ({ program, browser, desk } = made))

const text = 'Hello.\n\n```mermaid\ngraph LR\n  A[Order] --> B[Sent]\n```\n'

it('shows the page of an endpoint as its face Docs', async () => {
  await desk.openEndpoint('Echo')
  await desk.page.getByRole('tab', { name: 'Docs' }).click()
  const face = desk.page.frameLocator('iframe[title="Documentation of this endpoint"]')
  await face.getByRole('heading', { name: 'Echo WS' }).waitFor()
  await face.getByRole('heading', { name: 'Sequence' }).waitFor()
  expect(await face.getByRole('searchbox', { name: 'Search' }).count()).toBe(0)
})

it('publishes the documentation of a project with a page of its own, and a password', async () => {
  await desk.page.getByRole('link', { name: 'Docs' }).click()
  await desk.page.getByRole('tab', { name: 'Texts' }).click()
  await desk.button('Add a page').click()
  await desk.page.getByRole('textbox', { name: 'Text of New page' }).fill(text)
  await desk.page.getByRole('textbox', { name: 'Title of the page' }).fill('First steps')
  await desk.page.getByRole('tab', { name: 'Publishing' }).click()
  await desk.page.getByRole('switch', { name: 'Published' }).click()
  await desk.page.getByRole('textbox', { name: 'Word in the address' }).fill('sample')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByLabel('New password').fill('sesame')
  await desk.page.keyboard.press('Enter')
  await desk.button('Remove the password').waitFor()
  const link = desk.page.getByRole('link', { name: /\/docs\/sample\/$/ })
  const address = String(await link.getAttribute('href'))

  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(new URL(`${address}pages/first-steps.html`, program.address).href)
  await page.getByLabel('Password').fill('sesame')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('img', { name: /^Diagram: graph LR/ }).waitFor()

  await page.getByRole('searchbox', { name: 'Search' }).fill('list orders')
  await page
    .getByRole('option', { name: /List orders/ })
    .first()
    .click()
  const trying = page.locator('section.try')
  await trying.getByRole('button', { name: 'Send' }).click()
  await trying.locator('.row', { hasText: '200' }).waitFor()
  await page.getByRole('searchbox', { name: 'Search' }).fill('echo')
  await page
    .getByRole('option', { name: /^WS Echo/ })
    .first()
    .click()
  await trying.getByRole('button', { name: 'Connect' }).click()
  await trying.getByText('Connected', { exact: true }).waitFor()
  await trying.getByRole('textbox', { name: 'Message' }).fill('over and out')
  await trying.getByRole('button', { name: 'Send' }).click()
  await trying.locator('.row.received', { hasText: 'over and out' }).waitFor()
  await context.close()
  // the browser's own advice about password fields is none of ours
  expectSilence(desk, /\[DOM\]/)
})

it('takes a change of the publication back, and restores what was before', async () => {
  await desk.page.getByRole('link', { name: 'Docs', exact: true }).click()
  const title = desk.page.getByRole('textbox', { name: 'Title', exact: true })
  await title.fill('Our ships')
  await desk.page.keyboard.press('Enter')
  await desk.button('Undo: Changed the title').click()
  await desk.button('Undo: Restored: Set the password').waitFor()
  await expect.poll(() => title.inputValue()).toBe('')
  await desk.page.getByRole('tab', { name: 'History' }).click()
  await desk.button('Restore: Changed the title').click()
  await desk.button('Undo: Restored: Changed the title').waitFor()
  await desk.page.getByRole('tab', { name: 'Publishing' }).click()
  await expect.poll(() => title.inputValue()).toBe('Our ships')
})
