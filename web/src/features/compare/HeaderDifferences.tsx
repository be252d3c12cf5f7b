import { useState } from 'react'
import { counted } from '../../format/numbers'
import { Empty } from '../../ui/Empty'
import classes from './Compare.module.css'
import { differs, type Pair } from './pairs'

/** The headers in which two responses differ; the others on demand. */
export function HeaderDifferences({ pairs }: { pairs: readonly Pair[] }) {
  const [all, setAll] = useState(false)
  const different = pairs.filter(differs)
  const equal = pairs.length - different.length
  const shown = all ? pairs : different
  return (
    <div className={classes['scroll']}>
      {pairs.length === 0 ? <Empty state="No headers" /> : null}
      {shown.length > 0 ? (
        <table className={classes['heads']} aria-label="Headers of both">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Left</th>
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((pair) => (
              <tr key={pair.name} data-differs={differs(pair) || undefined}>
                <th scope="row">{pair.name}</th>
                <Value side="left" pair={pair} />
                <Value side="right" pair={pair} />
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {equal > 0 ? (
        <button type="button" className={classes['more']} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show what differs only' : `${counted(equal, 'header')} the same`}
        </button>
      ) : null}
    </div>
  )
}

function Value({ side, pair }: { side: 'left' | 'right'; pair: Pair }) {
  const value = pair[side]
  return (
    <td data-side={differs(pair) ? side : undefined}>{value ?? <span className={classes['none']}>not there</span>}</td>
  )
}
