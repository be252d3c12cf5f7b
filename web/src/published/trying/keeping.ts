function name(key: string): string {
  const up = document.body.dataset['up'] ?? ''
  return `parley-try ${new URL(up === '' ? './' : up, location.href).pathname} ${key}`
}

/** What was typed on another page of this documentation, as long as the browser's tab is open; with a value, keeps it. */
export function stored(key: string, value?: string): string {
  try {
    if (value !== undefined) sessionStorage.setItem(name(key), value)
    return sessionStorage.getItem(name(key)) ?? ''
  } catch {
    return ''
  }
}
