import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { isPressed, isTyped, type Keys } from './keys'

/** Something that can be done: by its keys, and from the palette. */
export interface Command {
  id: string
  title: string
  /** Said beside the title. */
  detail?: string
  group: 'This request' | 'This connection' | 'Endpoints' | 'Commands'
  keys?: Keys
  /** Not in the palette, only by its keys. */
  silent?: boolean
  run: () => void
}

/** The commands that can be given right now; every part of the page adds its own while it is there. */
export class CommandBook {
  readonly #owners = new Map<symbol, () => readonly Command[]>()

  add(owner: symbol, commands: () => readonly Command[]): () => void {
    this.#owners.set(owner, commands)
    return () => this.#owners.delete(owner)
  }

  all(): Command[] {
    return [...this.#owners.values()].flatMap((commands) => [...commands()])
  }

  /** Runs the command that a key press means; says whether there was one. */
  press(event: KeyboardEvent): boolean {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable="true"]')
    const command = this.all()
      .reverse()
      .find(({ keys }) => keys !== undefined && isPressed(keys, event) && !(typing && isTyped(keys)))
    if (!command) return false
    command.run()
    return true
  }
}

export const CommandContext = createContext<CommandBook>(new CommandBook())

/** Adds commands as long as the component is there. */
export function useCommands(commands: readonly Command[]): void {
  const book = useContext(CommandContext)
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  useEffect(() => book.add(Symbol('commands'), () => latest.current), [book])
}

export function useCommandBook(): CommandBook {
  return useContext(CommandContext)
}

/** Hands the keys of the page to the commands, before any field sees them. */
export function useCommandKeys(book: CommandBook): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[aria-modal="true"]')) return
      if (!book.press(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [book])
}
