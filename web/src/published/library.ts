import { find, type Tree } from './tree'
import { script } from './trusted'

/** Title, path, badge, address, and 1 where it is deprecated. */
export type Entry = [title: string, path: string, badge?: string, address?: string, deprecated?: 1]
/** A part of the navigation: its title and path, and what is in it. The first has no title. */
export type Section = [title: string, path: string, entries: Entry[]]
export type Words = Record<string, string>
/** What a page says, and what stands beside it. */
export type Article = [main: Tree[], aside: Tree[]]

/** The data of a documentation beside the page that is shown. */
export interface Library {
  /** Whether all pages are in this file. */
  readonly single: boolean
  sections(): Promise<Section[]>
  words(): Promise<Words>
  /** The fields of a schema. */
  fields(path: string): Promise<Tree[]>
  /** A page of a single file. */
  article(path: string): Article | undefined
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

/** Data in the file itself. */
function inside(): Library {
  const json = (selector: string): unknown => {
    const data = document.querySelector(selector)?.textContent
    return data ? JSON.parse(data) : undefined
  }
  const article = (path: string) => json(`script[data-page="${CSS.escape(path)}"]`) as Article | undefined
  return {
    single: true,
    sections: once(() => Promise.resolve(json('script[data-navigation]') as Section[])),
    words: once(() => Promise.resolve(json('script[data-words]') as Words)),
    fields: (path) => Promise.resolve(find(article(path)?.[0] ?? [], 'data-fields-of', path) ?? []),
    article,
  }
}

/** What the files of data call: they are scripts, because a page from disk may read no other file. */
export interface Receiver {
  navigation(sections: Section[]): void
  words(words: Words): void
  fields(path: string, trees: Tree[]): void
  stamp(name: string): void
}

/** Data in files beside the pages. */
function beside(up: string, receiver: Partial<Receiver>): Library {
  const load = (file: string) =>
    new Promise<void>((resolve, reject) => {
      const loading = document.createElement('script')
      loading.src = script(up + file)
      loading.onload = () => resolve()
      loading.onerror = () => reject(new Error(`${file} is not there`))
      document.head.append(loading)
    })
  const fields = new Map<string, Tree[]>()
  receiver.fields = (path, trees) => void fields.set(path, trees)
  return {
    single: false,
    sections: once(async () => {
      let sections: Section[] = []
      receiver.navigation = (given) => (sections = given)
      await load('assets/navigation.js')
      return sections
    }),
    words: once(async () => {
      let words: Words = {}
      receiver.words = (given) => (words = given)
      await load('assets/search.js')
      return words
    }),
    fields: async (path) => {
      if (!fields.has(path)) await load(`${path}.js`)
      return fields.get(path) ?? []
    },
    article: () => undefined,
  }
}

export function library(up: string, receiver: Partial<Receiver>): Library {
  return document.querySelector('script[data-navigation]') ? inside() : beside(up, receiver)
}
