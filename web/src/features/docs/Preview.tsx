import { useEffect, useRef } from 'react'
import type { Publication } from '../../api/types'
import classes from './Docs.module.css'

/** The pages as readers see them; they are loaded again when something has changed, and stay where they are. */
export function Preview({ project, state }: { project: string; state: Publication }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const first = useRef(state)
  useEffect(() => {
    if (first.current === state) return
    first.current = state
    frame.current?.contentWindow?.location.reload()
  }, [state])
  return (
    <iframe
      ref={frame}
      className={classes['preview']}
      title="Preview of the documentation"
      src={`/docs-preview/${encodeURIComponent(project)}/published/`}
    />
  )
}
