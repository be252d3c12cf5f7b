/** On paper all is unfolded, and dark on white; when it is printed the page is as it was. */
export function printing(): void {
  let back: (() => void) | undefined
  addEventListener('beforeprint', () => {
    back?.()
    const { dataset } = document.documentElement
    const theme = dataset['mantineColorScheme']
    const closed = [...document.querySelectorAll('details')].filter((each) => !each.open)
    dataset['mantineColorScheme'] = 'light'
    for (const each of closed) each.open = true
    back = () => {
      dataset['mantineColorScheme'] = theme
      for (const each of closed) each.open = false
      back = undefined
    }
  })
  addEventListener('afterprint', () => back?.())
}
