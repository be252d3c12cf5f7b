// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { printing } from './printing'

it('unfolds all on light paper, and is as it was behind that', () => {
  document.documentElement.dataset['mantineColorScheme'] = 'dark'
  document.body.innerHTML = '<details><summary>a</summary></details><details open><summary>b</summary></details>'
  const open = () => [...document.querySelectorAll('details')].map((each) => each.open)
  const theme = () => document.documentElement.dataset['mantineColorScheme']
  printing()
  for (let times = 0; times < 2; times++) {
    dispatchEvent(new Event('beforeprint'))
    dispatchEvent(new Event('beforeprint'))
    expect(open()).toEqual([true, true])
    expect(theme()).toBe('light')
    dispatchEvent(new Event('afterprint'))
    expect(open()).toEqual([false, true])
    expect(theme()).toBe('dark')
  }
})
