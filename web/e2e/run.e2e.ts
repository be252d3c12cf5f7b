import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { scene } from './scene'

let desk: Desk

scene((made) => ({ desk } = made))

describe('a folder', () => {
  it('is run request by request, with what scripts keep and their tests', async () => {
    await desk.page.getByRole('treeitem', { name: /^Orders/ }).click({ button: 'right' })
    await desk.page.getByRole('menuitem', { name: 'Run', exact: true }).click()
    const dialog = desk.page.getByRole('dialog', { name: 'Run “Orders”' })
    await dialog.getByRole('button', { name: 'Run', exact: true }).click()
    const state = dialog.getByRole('status', { name: 'Run' })
    await state.filter({ hasText: 'Ended' }).waitFor()

    expect(await state.textContent()).toBe('Ended 6 requests, 2 tests')
    await dialog.getByText('Ada is signed in').waitFor()
    await dialog.getByText('A page of open orders').waitFor()
  })
})
