import type { ReactNode } from 'react'
import { Select } from '../../../ui/Select'
import { Label, Section } from '../options/fields'
import { ChoiceField, choicesOf, partOf, places, TextField, type Form } from './fields'
import { begunGrant, grants, regranted, type AuthOf, type Grant } from './kinds'
import { TokenLine } from '../../tokens/TokenLine'
import { TokenParameters } from './TokenParameters'

/** A token of an authorization server: how it is got, for whom, and where it goes. */
export function OAuth2Form({ form }: { form: Form<AuthOf<'oauth2'>> }) {
  const grant = partOf(form, 'grant', begunGrant('authorizationCode'))
  const client = partOf(form, 'client', { id: '' })
  return (
    <>
      <Label>Grant</Label>
      <Select
        label="Grant"
        choices={grants}
        value={grant.value.kind}
        onChange={(kind) => grant.set(regranted(grant.value, kind))}
      />
      <GrantFields grant={grant.value} set={grant.set} wrong={grant.wrong} />
      <Section>Client</Section>
      <TextField of={client} name="id" label="Client id" />
      <TextField secret of={client} name="secret" label="Client secret" usual="" />
      <ChoiceField
        of={client}
        name="sending"
        label="Client sent in"
        usual="header"
        choices={choicesOf(['header', 'body'], { header: 'Basic header', body: 'Body of the form' })}
      />
      <TextField of={form} name="scope" label="Scope" usual="" placeholder="by spaces" />
      <TextField of={form} name="audience" label="Audience" usual="" />
      <TextField of={form} name="resource" label="Resource" usual="" />
      <TextField of={form} name="refreshUrl" label="Refresh endpoint" usual="" placeholder="where the token was got" />
      <TokenParameters
        rows={form.value.parameters ?? []}
        onChange={(parameters) => {
          const { parameters: _, ...rest } = form.value
          form.set(parameters.length === 0 ? rest : { ...rest, parameters })
        }}
      />
      <Section>The token</Section>
      <TokenLine auth={form.value} />
      <ChoiceField of={form} name="in" label="Sent in" usual="header" choices={places} />
      <TextField of={form} name="prefix" label="Prefix" usual="Bearer" />
      <TextField of={form} name="name" label="Key name" usual="" placeholder="Authorization, access_token" />
    </>
  )
}

function GrantFields({ grant, set, wrong }: { grant: Grant } & Omit<Form<Grant>, 'value'>): ReactNode {
  switch (grant.kind) {
    case 'authorizationCode':
      return <CodeFields form={{ value: grant, set, wrong }} />
    case 'clientCredentials':
      return <TextField of={{ value: grant, set, wrong }} name="tokenUrl" label="Token endpoint" />
    case 'deviceCode':
      return (
        <>
          <TextField of={{ value: grant, set, wrong }} name="deviceUrl" label="Device endpoint" />
          <TextField of={{ value: grant, set, wrong }} name="tokenUrl" label="Token endpoint" />
        </>
      )
    case 'password':
      return (
        <>
          <TextField of={{ value: grant, set, wrong }} name="tokenUrl" label="Token endpoint" />
          <TextField of={{ value: grant, set, wrong }} name="username" label="Username" />
          <TextField secret of={{ value: grant, set, wrong }} name="password" label="Password" />
        </>
      )
    case 'implicit':
      return (
        <>
          <TextField of={{ value: grant, set, wrong }} name="authorizationUrl" label="Authorization endpoint" />
          <TextField of={{ value: grant, set, wrong }} name="redirectUrl" label="Redirect address" usual="" />
          <TextField of={{ value: grant, set, wrong }} name="state" label="State" usual="" placeholder="random" />
        </>
      )
  }
}

function CodeFields({ form }: { form: Form<Extract<Grant, { kind: 'authorizationCode' }>> }) {
  return (
    <>
      <TextField of={form} name="authorizationUrl" label="Authorization endpoint" />
      <TextField of={form} name="tokenUrl" label="Token endpoint" />
      <TextField of={form} name="redirectUrl" label="Redirect address" usual="" placeholder="Parley’s own" />
      <ChoiceField
        of={form}
        name="pkce"
        label="PKCE"
        usual="S256"
        choices={choicesOf(['S256', 'plain', 'none'], { none: 'without' })}
      />
      <TextField of={form} name="verifier" label="Code verifier" usual="" placeholder="random" />
      <TextField of={form} name="state" label="State" usual="" placeholder="random" />
    </>
  )
}
