import { element } from '../tree'

/** Bytes of a picture that a page still draws. */
const LARGEST_PICTURE = 10_000_000

/** A file of an answer: the picture that it is, and a button that saves it. */
export function fileBox(file: File): HTMLElement[] {
  const save = element('button', { type: 'button', class: 'plain' }, `Save ${file.name}`)
  save.addEventListener('click', () => saved(file))
  const line = element('div', { class: 'line saved' }, save)
  if (!file.type.startsWith('image/') || file.size > LARGEST_PICTURE) return [line]
  const picture = element('img', { alt: file.name, class: 'answer' })
  const reader = new FileReader()
  reader.onload = () => (picture.src = reader.result as string)
  reader.readAsDataURL(file)
  return [picture, line]
}

/** The browser's own way to keep a file. No type of the answer goes with it, so that no browser opens it as a page of this address. */
function saved(file: File): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }))
  const link = element('a', { href: address, download: file.name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
