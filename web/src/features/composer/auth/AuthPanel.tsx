import type { EndpointKind } from '../../../api/types'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'
import type { HeadProps } from '../HeadPanel'
import { AuthFields } from './AuthFields'

/** Credentials of a request. */
export function AuthPanel({ kind, head, problems, edit }: HeadProps & { kind: EndpointKind }) {
  return (
    <div className={classes['scroll']}>
      <AuthFields
        endpoint={kind}
        auth={head.auth}
        wrong={(pointer) => problemsAt(problems, `/auth/${pointer}`)[0]?.message}
        onChange={(auth) => edit(() => ({ auth }))}
      />
    </div>
  )
}
