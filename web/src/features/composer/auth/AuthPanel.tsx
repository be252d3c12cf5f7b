import type { EndpointKind } from '../../../api/types'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'
import { InheritedAuth } from '../../credentials/InheritedAuth'
import type { HeadProps } from '../HeadPanel'
import { AuthFields } from './AuthFields'

interface Props extends HeadProps {
  kind: EndpointKind
  folder: string
}

/** Credentials of a request. */
export function AuthPanel({ kind, head, problems, edit, folder }: Props) {
  return (
    <div className={classes['scroll']}>
      <AuthFields
        endpoint={kind}
        auth={head.auth}
        wrong={(pointer) => problemsAt(problems, `/auth/${pointer}`)[0]?.message}
        inherited={<InheritedAuth folder={folder} />}
        onChange={(auth) => edit(() => ({ auth }))}
      />
    </div>
  )
}
