import { later } from '../later'

/** The code editor, loaded when it is first shown. */
export const CodeEditor = later('The editor', () => import('./CodeEditor'))

export type { CodeEditorProps, Mark } from './CodeEditor'
export type { Language } from './languages'
