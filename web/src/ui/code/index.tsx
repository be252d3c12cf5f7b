import { lazy, Suspense } from 'react'
import type { CodeEditorProps } from './CodeEditor'
import classes from './CodeEditor.module.css'

const Loaded = lazy(() => import('./CodeEditor'))

/** The code editor, loaded when it is first shown. */
export function CodeEditor(props: CodeEditorProps) {
  return (
    <Suspense fallback={<div className={classes['editor']} />}>
      <Loaded {...props} />
    </Suspense>
  )
}

export type { CodeEditorProps, Mark } from './CodeEditor'
export type { Language } from './languages'
