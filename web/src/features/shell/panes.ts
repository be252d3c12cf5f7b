const focusable = 'input:not([hidden]), select, textarea, button, a[href], [contenteditable="true"], [tabindex]'

/** Puts the keyboard into the next pane (tree, request, timeline, details), where it can be used first. */
export function focusNextPane(step: 1 | -1 = 1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent)
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + step + panes.length) % panes.length]
  const wanted = next?.querySelector<HTMLElement>('[data-first-focus]')
  if (wanted) {
    wanted.focus()
    return
  }
  const targets = [...(next?.querySelectorAll<HTMLElement>(focusable) ?? [])]
  targets.find((target) => target.tabIndex >= 0 && target.offsetParent && !target.matches(':disabled'))?.focus()
}
