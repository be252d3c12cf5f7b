import { useState } from 'react'
import type { ConnectionOptions, PersonalOptions, Problem } from '../../../api/types'
import { Select } from '../../../ui/Select'
import { problemsAt } from '../check'
import { defined, equal } from '../../workspace/request'
import classes from '../Composer.module.css'
import { Label, NumberLine, Section, SwitchLine, VariableLine } from './fields'
import { Again, Deflate } from './offers'
import { subprotocolsOf } from './options'
import { PersonalLines } from './PersonalLines'

interface Props {
  options: ConnectionOptions
  personal: PersonalOptions
  problems: readonly Problem[]
  onOptions: (options: ConnectionOptions) => void
  onPersonal: (personal: PersonalOptions) => void
}

/** How the connection is made and kept: what belongs to the service, and what only to this person. */
export function ConnectionOptionsPanel({ options, personal, problems, onOptions, onPersonal }: Props) {
  const set = (change: Partial<Record<keyof ConnectionOptions, unknown>>) =>
    onOptions(defined<ConnectionOptions>({ ...options, ...change }))
  const wrong = (field: keyof ConnectionOptions) => problemsAt(problems, `/options/${field}`)[0]?.message
  return (
    <div className={classes['scroll']}>
      <div className={classes['form']}>
        <Section>Handshake</Section>
        <Subprotocols
          names={options.subprotocols}
          wrong={wrong('subprotocols')}
          onChange={(subprotocols) => set({ subprotocols })}
        />
        <NumberLine
          label="Connect time-out"
          usual="10000"
          unit="ms"
          min={1}
          value={options.connectTimeout}
          wrong={wrong('connectTimeout')}
          onChange={(connectTimeout) => set({ connectTimeout })}
        />
        <NumberLine
          label="Handshake time-out"
          usual="10000"
          unit="ms"
          min={1}
          value={options.handshakeTimeout}
          wrong={wrong('handshakeTimeout')}
          onChange={(handshakeTimeout) => set({ handshakeTimeout })}
        />

        <Section>Heartbeat</Section>
        <NumberLine
          label="Ping interval"
          usual="0"
          unit="ms, 0 sends none"
          value={options.pingInterval}
          wrong={wrong('pingInterval')}
          onChange={(pingInterval) => set({ pingInterval })}
        />
        <VariableLine
          label="Ping payload"
          value={options.pingPayload ?? ''}
          placeholder="empty"
          wrong={wrong('pingPayload')}
          onChange={(text) => set({ pingPayload: text === '' ? undefined : text })}
        />
        <SwitchLine
          label="Automatic pong"
          on={options.automaticPong ?? true}
          hint="answers the server’s pings"
          onChange={(on) => set({ automaticPong: on ? undefined : false })}
        />

        <Section>Rules</Section>
        <Label>A broken rule</Label>
        <Select
          label="A broken rule"
          choices={[
            { value: 'strict', label: 'fails the connection (strict)' },
            { value: 'observing', label: 'is reported, and on it goes (observing)' },
          ]}
          value={options.policy ?? 'strict'}
          onChange={(policy) => set({ policy: policy === 'strict' ? undefined : policy })}
        />
        <NumberLine
          label="Maximum size"
          usual="67108864"
          unit="bytes of a message, inflated"
          min={1}
          value={options.maxMessageSize}
          wrong={wrong('maxMessageSize')}
          onChange={(maxMessageSize) => set({ maxMessageSize })}
        />
        <NumberLine
          label="Maximum fragments"
          usual="1000000"
          unit="of a message"
          min={1}
          value={options.maxFragments}
          wrong={wrong('maxFragments')}
          onChange={(maxFragments) => set({ maxFragments })}
        />
        <NumberLine
          label="Maximum ratio"
          usual="200"
          unit="bytes that a compressed one becomes, from 8 MiB on"
          min={1}
          value={options.maxRatio}
          wrong={wrong('maxRatio')}
          onChange={(maxRatio) => set({ maxRatio })}
        />

        <Deflate offer={options.deflate ?? { enabled: true }} onChange={(deflate) => set({ deflate })} />
        <Again reconnect={options.reconnect ?? { enabled: false }} onChange={(reconnect) => set({ reconnect })} />

        <PersonalLines personal={personal} problems={problems} onChange={onPersonal} />
      </div>
    </div>
  )
}

interface SubprotocolsProps {
  names: string[] | undefined
  wrong: string | undefined
  onChange: (names: string[] | undefined) => void
}

/** The offered subprotocols as a line of text; the text stays as typed as long as it means the same names. */
function Subprotocols({ names, wrong, onChange }: SubprotocolsProps) {
  const [typed, setTyped] = useState('')
  const text = equal(subprotocolsOf(typed), names) ? typed : (names ?? []).join(', ')
  return (
    <VariableLine
      label="Subprotocols"
      value={text}
      placeholder="none"
      hint="in order of preference, by commas"
      wrong={wrong}
      onChange={(next) => {
        setTyped(next)
        onChange(subprotocolsOf(next))
      }}
    />
  )
}
