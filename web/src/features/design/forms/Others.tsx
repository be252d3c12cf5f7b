import classes from './Forms.module.css'
import type { Mapping } from './trees'

/** Members that the standard does not name, and extensions: they are shown, and left alone. */
export function Others({ object, known }: { object: Mapping; known: readonly string[] }) {
  const others = Object.entries(object).filter(([key]) => !known.includes(key))
  if (others.length === 0) return null
  return (
    <details className={classes['others']}>
      <summary>
        {others.length === 1 ? '1 other field' : `${others.length} other fields`}:{' '}
        <span className="mono">{others.map(([key]) => key).join(', ')}</span>
      </summary>
      <dl>
        {others.map(([key, value]) => (
          <div key={key}>
            <dt className="mono">{key}</dt>
            <dd className="mono">{JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
      <p>They are kept as they are, and edited under Source.</p>
    </details>
  )
}
