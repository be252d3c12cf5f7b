import type { ReactNode } from 'react'
import type { Auth } from '../../../api/types'
import { Select } from '../../../ui/Select'
import classes from '../Composer.module.css'
import { Label } from '../options/fields'
import { authChoices, begun } from './kinds'
import { OAuth2Form } from './OAuth2Form'
import { AwsForm, HmacForm, JwtForm, OAuth1Form } from './SigningForms'
import { ApiKeyForm, BasicForm, BearerForm, DigestForm } from './SimpleForms'

interface Props {
  auth: Auth
  onChange: (auth: Auth) => void
  /** What is wrong at a pointer below the credentials. */
  wrong: (pointer: string) => string | undefined
  /** Whether nothing is above it that it could inherit from. */
  top?: boolean
  /** What takes effect where nothing of its own is given. */
  inherited?: ReactNode
}

/** Credentials: their kind, and what this kind needs. */
export function AuthFields({ auth, onChange, wrong, inherited, top }: Props) {
  return (
    <div className={classes['form']}>
      <Label>Kind</Label>
      <Select
        label="Kind"
        choices={authChoices(auth, top)}
        value={auth.kind}
        onChange={(kind) => onChange(begun(kind))}
      />
      <Fields key={auth.kind} auth={auth} set={onChange} wrong={wrong} inherited={inherited} />
      {holdsSecret(auth) ? (
        <p>A secret variable, such as {'{{token}}'}, keeps the value encrypted and out of the project’s document.</p>
      ) : null}
    </div>
  )
}

function holdsSecret({ kind }: Auth): boolean {
  return kind !== 'none' && kind !== 'inherit' && kind !== 'unsupported'
}

interface FieldsProps extends Pick<Props, 'auth' | 'wrong' | 'inherited'> {
  set: (auth: Auth) => void
}

function Fields({ auth, set, wrong, inherited }: FieldsProps): ReactNode {
  switch (auth.kind) {
    case 'none':
      return <p>The request carries no credentials of its own.</p>
    case 'inherit':
      return <p>{inherited ?? 'What the folder or the project says is sent; nothing where neither says any.'}</p>
    case 'basic':
      return <BasicForm form={{ value: auth, set, wrong }} />
    case 'bearer':
      return <BearerForm form={{ value: auth, set, wrong }} />
    case 'apiKey':
      return <ApiKeyForm form={{ value: auth, set, wrong }} />
    case 'digest':
      return <DigestForm form={{ value: auth, set, wrong }} />
    case 'oauth2':
      return <OAuth2Form form={{ value: auth, set, wrong }} />
    case 'oauth1':
      return <OAuth1Form form={{ value: auth, set, wrong }} />
    case 'awsSignature':
      return <AwsForm form={{ value: auth, set, wrong }} />
    case 'hmac':
      return <HmacForm form={{ value: auth, set, wrong }} />
    case 'jwt':
      return <JwtForm form={{ value: auth, set, wrong }} />
    case 'unsupported':
      return (
        <p>
          Parley cannot make credentials of the kind {auth.name}. A request that has them is refused, never sent
          without; choose another kind.
        </p>
      )
  }
}
