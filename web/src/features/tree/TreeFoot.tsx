import { useEffect } from 'react'
import { Icon } from '../../ui/Icon'
import { Dot } from '../../ui/Dot'
import type { TreeNews } from './useTreeActions'
import classes from './ProjectTree.module.css'

interface Props {
  news: TreeNews | undefined
  onEnd: () => void
  unsaved: number
}

/** The line under the tree: what was just done, with its undo, or else how much is not saved. */
export function TreeFoot({ news, onEnd, unsaved }: Props) {
  useEffect(() => {
    if (!news) return undefined
    const time = news.kind === 'failed' ? 10_000 : news.undo ? 15_000 : 2_000
    const timer = setTimeout(onEnd, time)
    return () => clearTimeout(timer)
  }, [news, onEnd])
  return (
    <div className={classes['foot']} data-tone={news?.kind} role="status" aria-label="Project">
      {news ? (
        <>
          <Icon name={news.kind === 'failed' ? 'error' : 'check'} size={14} />
          <span>{news.text}</span>
          {news.kind === 'done' && news.undo ? (
            <button type="button" className={classes['undo']} onClick={news.undo}>
              Undo
            </button>
          ) : null}
        </>
      ) : unsaved > 0 ? (
        <>
          <Dot state="unsaved" />
          <span>{unsaved} unsaved</span>
        </>
      ) : (
        <>
          <Icon name="check" size={14} />
          <span>All saved</span>
        </>
      )}
    </div>
  )
}
