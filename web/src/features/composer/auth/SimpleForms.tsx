import { Button } from '@mantine/core'
import { useState } from 'react'
import { ChoiceField, partOf, places, TextField, type Form } from './fields'
import type { AuthOf } from './kinds'

export function BasicForm({ form }: { form: Form<AuthOf<'basic'>> }) {
  return (
    <>
      <TextField of={form} name="username" label="Username" />
      <TextField secret of={form} name="password" label="Password" />
    </>
  )
}

export function BearerForm({ form }: { form: Form<AuthOf<'bearer'>> }) {
  return (
    <>
      <TextField secret of={form} name="token" label="Token" />
      <TextField of={form} name="prefix" label="Prefix" usual="Bearer" />
    </>
  )
}

export function ApiKeyForm({ form }: { form: Form<AuthOf<'apiKey'>> }) {
  return (
    <>
      <ChoiceField needed of={form} name="in" label="Sent in" choices={places} usual="header" />
      <TextField of={form} name="name" label="Key name" />
      <TextField secret of={form} name="value" label="Key value" />
    </>
  )
}

/** Digest: what the server asks for comes with its challenge, unless it is given. */
export function DigestForm({ form }: { form: Form<AuthOf<'digest'>> }) {
  const [more, setMore] = useState(form.value.given !== undefined)
  const given = partOf(form, 'given', {})
  return (
    <>
      <TextField of={form} name="username" label="Username" />
      <TextField secret of={form} name="password" label="Password" />
      {more ? (
        <>
          <h2>Before the server has asked</h2>
          <TextField of={given} name="realm" label="Realm" usual="" />
          <TextField of={given} name="nonce" label="Nonce" usual="" />
          <TextField of={given} name="algorithm" label="Algorithm" usual="" placeholder="MD5, SHA-256" />
          <TextField of={given} name="qop" label="Quality of protection" usual="" placeholder="auth" />
          <TextField of={given} name="nonceCount" label="Nonce count" usual="" placeholder="00000001" />
          <TextField of={given} name="clientNonce" label="Client nonce" usual="" />
          <TextField of={given} name="opaque" label="Opaque" usual="" />
        </>
      ) : (
        <p>
          The server’s challenge says realm, nonce and algorithm.{' '}
          <Button variant="subtle" onClick={() => setMore(true)}>
            Say them beforehand
          </Button>
        </p>
      )}
    </>
  )
}
