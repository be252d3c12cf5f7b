import { element } from './tree'

interface Answer {
  ready?: boolean
  id?: number
  svg?: string
  problem?: string
}

const WAIT = 20_000

/**
 * Draws diagrams of Mermaid in the place of their texts. They are drawn in a frame without an origin, which gets a text and gives a picture
 * back: it is shown as a picture, in which nothing runs.
 */
class Drawing {
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  readonly #ready: Promise<boolean>
  #frame: HTMLIFrameElement | undefined
  #count = 0

  constructor(up: string) {
    this.#ready = new Promise((resolve) => {
      const frame = element('iframe', { sandbox: 'allow-scripts', class: 'drawing', title: 'Diagrams', tabindex: '-1' })
      frame.setAttribute('aria-hidden', 'true')
      this.#frame = frame
      addEventListener('message', (event: MessageEvent<Answer>) => {
        if (event.source !== frame.contentWindow) return
        if (event.data.ready) resolve(true)
        const waits = event.data.id === undefined ? undefined : this.#waiting.get(event.data.id)
        waits?.(event.data)
      })
      const inside = document.querySelector('script[data-diagrams]')?.textContent
      if (inside) frame.srcdoc = JSON.parse(inside) as string
      else frame.src = `${up}assets/diagram.html`
      document.body.append(frame)
      setTimeout(() => resolve(false), WAIT)
    })
  }

  async draw(text: string, dark: boolean): Promise<Answer> {
    if (!(await this.#ready)) return { problem: 'What draws diagrams is not there' }
    const id = ++this.#count
    return new Promise((resolve) => {
      this.#waiting.set(id, (answer) => {
        this.#waiting.delete(id)
        resolve(answer)
      })
      this.#frame?.contentWindow?.postMessage({ id, text, dark }, '*')
    })
  }
}

let drawing: Drawing | undefined

/** A drawing as the address of a picture of its own size. */
export function picture(svg: string): { address: string; width: number; height: number } {
  const [, , width = 600, height = 400] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(/[\s,]+/).map(Number)
  const sized = svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => {
    const rest = attributes.replace(/\s(?:width|height|style)="[^"]*"/g, '')
    return `<svg${rest} width="${width}" height="${height}">`
  })
  return { address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`, width, height }
}

async function show(pre: HTMLElement, up: string): Promise<void> {
  const text = pre.textContent
  drawing ??= new Drawing(up)
  const figure = element('figure', { class: 'diagram' })
  const draw = async () => {
    const dark = document.documentElement.dataset['mantineColorScheme'] === 'dark'
    const answer = await drawing?.draw(text, dark)
    if (answer?.svg) {
      const { address, width, height } = picture(answer.svg)
      const alt = `Diagram: ${text.trim().slice(0, 300)}`
      const image = element('img', { alt, width: `${Math.round(width)}`, height: `${Math.round(height)}` })
      image.src = address
      figure.replaceChildren(image)
      if (pre.isConnected) pre.replaceWith(figure)
    } else if (pre.isConnected) {
      pre.after(element('p', { class: 'notice' }, `This diagram cannot be drawn: ${answer?.problem ?? ''}`))
    }
  }
  await draw()
  if (!figure.isConnected) return
  new MutationObserver(() => void draw()).observe(document.documentElement, {
    attributeFilter: ['data-mantine-color-scheme'],
  })
}

/** Draws the diagrams within, one after the other. */
export async function diagrams(within: ParentNode, up: string): Promise<void> {
  for (const code of within.querySelectorAll<HTMLElement>('pre > code[data-language=mermaid]')) {
    const pre = code.parentElement
    if (pre) await show(pre, up)
  }
}
