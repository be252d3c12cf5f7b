import type { PersonalOptions, Problem } from '../../../api/types'
import { problemsAt } from '../check'
import { defined } from '../../workspace/request'
import { Pkcs12Line } from './Pkcs12Line'
import { PemLine, Section, SwitchLine, TextLine } from './fields'

interface Props {
  personal: PersonalOptions
  problems: readonly Problem[]
  onChange: (personal: PersonalOptions) => void
}

/** Options that belong to the person and never get into the project's document. */
export function PersonalLines({ personal, problems, onChange }: Props) {
  const set = (change: Partial<Record<keyof PersonalOptions, unknown>>) =>
    onChange(defined<PersonalOptions>({ ...personal, ...change }))
  const wrong = (field: keyof PersonalOptions) => problemsAt(problems, `/personal/${field}`)[0]?.message
  return (
    <>
      <Section>Only yours, never in the project’s document</Section>
      <SwitchLine
        label="Verify TLS"
        on={personal.verifyTls ?? true}
        hint="certificate and host name"
        onChange={(on) => set({ verifyTls: on ? undefined : false })}
      />
      <PemLine
        label="Trusted authorities"
        value={personal.authorities ?? ''}
        wrong={wrong('authorities')}
        onChange={(text) => set({ authorities: text === '' ? undefined : text })}
      />
      <TextLine
        label="Proxy"
        value={personal.proxy ?? ''}
        placeholder="none"
        hint="socks5:// or http://, with user:password@ where needed"
        wrong={wrong('proxy')}
        onChange={(text) => set({ proxy: text === '' ? undefined : text })}
      />
      <Pkcs12Line
        onTaken={({ certificate, key }) =>
          set({ clientCertificate: certificate, clientKey: key, clientKeyPassword: undefined })
        }
      />
      <PemLine
        label="Client certificate"
        value={personal.clientCertificate ?? ''}
        wrong={wrong('clientCertificate')}
        onChange={(text) => set({ clientCertificate: text === '' ? undefined : text })}
      />
      <PemLine
        label="Its private key"
        value={personal.clientKey ?? ''}
        wrong={wrong('clientKey')}
        onChange={(text) => set({ clientKey: text === '' ? undefined : text })}
      />
      <TextLine
        secret
        label="Key’s password"
        value={personal.clientKeyPassword ?? ''}
        placeholder="none"
        wrong={wrong('clientKeyPassword')}
        onChange={(text) => set({ clientKeyPassword: text === '' ? undefined : text })}
      />
    </>
  )
}
