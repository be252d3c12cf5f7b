import { Section } from '../options/fields'
import {
  ChoiceField,
  choicesOf,
  LinesField,
  partOf,
  PemField,
  places,
  SwitchField,
  TextField,
  type Form,
} from './fields'
import type { AuthOf } from './kinds'

const notations = choicesOf(['text', 'hex', 'base64', 'base64url'], {
  text: 'Text',
  hex: 'Hex',
  base64: 'Base64',
  base64url: 'Base64url',
})

export function AwsForm({ form }: { form: Form<AuthOf<'awsSignature'>> }) {
  return (
    <>
      <TextField of={form} name="accessKey" label="Access key" />
      <TextField secret of={form} name="secretKey" label="Secret key" />
      <TextField secret of={form} name="sessionToken" label="Session token" usual="" />
      <TextField of={form} name="region" label="Region" usual="" placeholder="from the host, or us-east-1" />
      <TextField of={form} name="service" label="Service" usual="" placeholder="from the host" />
      <ChoiceField of={form} name="in" label="Sent in" usual="header" choices={places.slice(0, 2)} />
    </>
  )
}

const hashes = choicesOf(['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'])

export function HmacForm({ form }: { form: Form<AuthOf<'hmac'>> }) {
  return (
    <>
      <ChoiceField of={form} name="hash" label="Hash" usual="SHA-256" choices={hashes} />
      <TextField secret of={form} name="key" label="Key" />
      <ChoiceField of={form} name="keyNotation" label="Key written as" usual="text" choices={notations} />
      <LinesField of={form} name="message" label="Signed text" />
      <p>
        {'{method}, {url}, {host}, {path}, {query}, {body}, {bodyHash}, {timestamp}, {date} and {header:Name}'} stand
        for parts of the request.
      </p>
      <Section>The signature</Section>
      <ChoiceField of={form} name="notation" label="Written as" usual="hex" choices={notations.slice(1)} />
      <ChoiceField of={form} name="in" label="Sent in" usual="header" choices={places.slice(0, 2)} />
      <TextField of={form} name="name" label="Key name" />
      <TextField of={form} name="value" label="Key value" usual="{signature}" />
    </>
  )
}

const algorithms = choicesOf([
  ...(['HS256', 'HS384', 'HS512', 'RS256', 'RS384', 'RS512'] as const),
  ...(['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512'] as const),
])

/** A token that is made from a secret or a key. */
export function JwtForm({ form }: { form: Form<AuthOf<'jwt'>> }) {
  const bySecret = (form.value.algorithm ?? 'HS256').startsWith('HS')
  return (
    <>
      <ChoiceField of={form} name="algorithm" label="Algorithm" usual="HS256" choices={algorithms} />
      {bySecret ? (
        <>
          <TextField secret of={form} name="key" label="Secret" />
          <SwitchField of={form} name="base64Key" label="Secret in Base64" usual={false} />
        </>
      ) : (
        <PemField of={form} name="key" label="Private key" />
      )}
      <LinesField of={form} name="payload" label="Payload" language="json" usual="{}" rows={6} />
      <LinesField
        of={form}
        name="header"
        label="Further header fields"
        language="json"
        usual=""
        rows={2}
        placeholder="{}"
      />
      <Section>The token</Section>
      <ChoiceField of={form} name="in" label="Sent in" usual="header" choices={places} />
      <TextField of={form} name="prefix" label="Prefix" usual="Bearer" />
      <TextField of={form} name="name" label="Key name" usual="" placeholder="Authorization, token" />
    </>
  )
}

const methods = choicesOf([
  ...(['HMAC-SHA1', 'HMAC-SHA256', 'HMAC-SHA512'] as const),
  ...(['RSA-SHA1', 'RSA-SHA256', 'RSA-SHA512', 'PLAINTEXT'] as const),
])

export function OAuth1Form({ form }: { form: Form<AuthOf<'oauth1'>> }) {
  const consumer = partOf(form, 'consumer', { key: '' })
  const token = partOf(form, 'token', { key: '' })
  const byKey = form.value.method?.startsWith('RSA') ?? false
  return (
    <>
      <ChoiceField of={form} name="method" label="Signature method" usual="HMAC-SHA1" choices={methods} />
      <TextField of={consumer} name="key" label="Consumer key" />
      {byKey ? (
        <PemField of={form} name="privateKey" label="Private key" usual="" />
      ) : (
        <TextField secret of={consumer} name="secret" label="Consumer secret" usual="" />
      )}
      <TextField of={token} name="key" label="Access token" />
      <TextField secret of={token} name="secret" label="Token secret" usual="" />
      <Section>What is signed along</Section>
      <TextField of={form} name="callback" label="Callback" usual="" />
      <TextField of={form} name="verifier" label="Verifier" usual="" />
      <TextField of={form} name="realm" label="Realm" usual="" />
      <TextField of={form} name="timestamp" label="Timestamp" usual="" placeholder="now" />
      <TextField of={form} name="nonce" label="Nonce" usual="" placeholder="random" />
      <TextField of={form} name="version" label="Version" usual="1.0" />
      <ChoiceField
        of={form}
        name="part"
        label="Sent in"
        usual="header"
        choices={choicesOf(['header', 'query', 'body'], { header: 'Header', query: 'Query', body: 'Form' })}
      />
      <SwitchField of={form} name="bodyHash" label="Body hash" usual={false} hint="covers a body that is no form" />
      <SwitchField of={form} name="emptyParameters" label="Empty parameters" usual={false} hint="are sent and signed" />
    </>
  )
}
