import type { Command } from './commands'
import { goTo, type Page } from './route'

/** The commands that open the pages of a project. */
export function pageCommands(project: string): Command[] {
  const pages: readonly (readonly [page: Page, title: string, detail: string])[] = [
    ['variables', 'Variables', project],
    ['certificates', 'Client certificates', project],
    ['cookies', 'Cookies', project],
    ['components', 'Shared', 'schemas, messages, parameters'],
    ['problems', 'Problems', 'by the lint rules'],
    ['differences', 'Differences', 'of two versions of a description'],
    ['rules', 'Lint rules', project],
    ['docs', 'Documentation', project],
    ['history', 'History', 'past sessions'],
    ['settings', 'Settings', 'theme, limits'],
  ]
  return pages.map(([page, title, detail]) => ({ id: page, title, detail, group: 'Commands', run: () => goTo(page) }))
}
