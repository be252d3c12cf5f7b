import classes from './Response.module.css'

const known = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** A method in its colour. */
export function MethodWord({ method }: { method: string }) {
  return (
    <span className={classes['method']} data-method={known.has(method) ? method : undefined}>
      {method}
    </span>
  )
}
