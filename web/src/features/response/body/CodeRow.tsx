import { memo, type ReactNode } from 'react'
import { Icon } from '../../../ui/Icon'
import { cut } from '../../../format/marks'
import classes from './CodeRows.module.css'
import type { Row } from './model/BodyText'

interface Props {
  id: string
  number: number
  /** Distance from the top of the layer. */
  top: number
  row: Row | undefined
  tree: boolean
  active: boolean
  /** Width of what stands before the text. */
  gutter: number
  pattern: RegExp | undefined
}

/** A row of a text: the number of its line, a button to fold it, its pieces. */
export const CodeRow = memo(function CodeRow({ id, number, top, row, tree, active, gutter, pattern }: Props) {
  const folds = row?.folded !== undefined
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={number + 1}
      aria-level={tree ? row?.level : undefined}
      aria-expanded={folds ? !row.folded : undefined}
      aria-busy={row ? undefined : true}
      className={classes['row']}
      style={{ top }}
      data-row={number}
      data-active={active || undefined}
    >
      <span role="rowheader" className={classes['gutter']} style={{ width: gutter }}>
        {row?.part === 0 ? row.line + 1 : ''}
        {folds ? (
          <button
            type="button"
            tabIndex={-1}
            data-fold
            className={classes['fold']}
            aria-label={row.folded ? 'Unfold' : 'Fold'}
          >
            <Icon name={row.folded ? 'right' : 'down'} size={12} />
          </button>
        ) : null}
      </span>
      <span role="gridcell" className={classes['text']}>
        {row ? (
          <>
            {' '.repeat(row.indent)}
            {row.pieces.map(([kind, text], index) => (
              <span key={index} data-is={kind} data-fold={kind === 'text' && row.folded ? true : undefined}>
                {pattern ? marked(text, pattern) : text}
              </span>
            ))}
          </>
        ) : null}
      </span>
    </div>
  )
})

function marked(text: string, pattern: RegExp): ReactNode {
  return cut(text, pattern).map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))
}
