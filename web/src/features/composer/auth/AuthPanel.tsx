import type { Problem } from '../../../api/types'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'
import { InheritedAuth } from '../../credentials/InheritedAuth'
import type { HeadProps } from '../HeadPanel'
import { AuthFields } from './AuthFields'

interface Props extends HeadProps {
  folder: string
}

function Faults({ problems }: { problems: readonly Problem[] }) {
  return problems.map(({ message }) => (
    <span key={message} role="alert" className={classes['fault']}>
      {message}
    </span>
  ))
}

/** Credentials of a request. */
export function AuthPanel({ head, problems, edit, folder }: Props) {
  return (
    <div className={classes['scroll']}>
      <AuthFields
        auth={head.auth}
        wrong={(pointer) => problemsAt(problems, `/auth/${pointer}`)[0]?.message}
        inherited={
          <>
            <InheritedAuth folder={folder} />
            {head.auth.kind === 'inherit' ? <Faults problems={problemsAt(problems, '/auth')} /> : null}
          </>
        }
        onChange={(auth) => edit(() => ({ auth }))}
      />
    </div>
  )
}
