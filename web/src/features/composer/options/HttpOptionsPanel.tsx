import { Select } from '../../../ui/Select'
import type { HttpOptions, PersonalOptions, Problem } from '../../../api/types'
import { problemsAt } from '../check'
import { defined } from '../../workspace/request'
import classes from '../Composer.module.css'
import { Label, NumberLine, Section, SwitchLine, VariableLine } from './fields'
import { PersonalLines } from './PersonalLines'

interface Props {
  options: HttpOptions
  personal: PersonalOptions
  problems: readonly Problem[]
  onOptions: (options: HttpOptions) => void
  onPersonal: (personal: PersonalOptions) => void
}

const versions = [
  { value: 'auto', label: 'auto' },
  { value: '1.1', label: 'HTTP/1.1' },
  { value: '2', label: 'HTTP/2' },
] as const

/** How an HTTP request is sent: what belongs to the service, and what only to this person. */
export function HttpOptionsPanel({ options, personal, problems, onOptions, onPersonal }: Props) {
  const set = (change: Partial<Record<keyof HttpOptions, unknown>>) =>
    onOptions(defined<HttpOptions>({ ...options, ...change }))
  const wrong = (field: keyof HttpOptions) => problemsAt(problems, `/options/${field}`)[0]?.message
  const follows = options.followRedirects ?? true
  return (
    <div className={classes['scroll']}>
      <div className={classes['form']}>
        <Section>Redirects</Section>
        <SwitchLine
          label="Follow redirects"
          on={follows}
          onChange={(on) => set({ followRedirects: on ? undefined : false })}
        />
        {follows ? (
          <>
            <NumberLine
              label="Maximum redirects"
              usual="20"
              value={options.maxRedirects}
              wrong={wrong('maxRedirects')}
              onChange={(maxRedirects) => set({ maxRedirects })}
            />
            <SwitchLine
              label="Keep method and body"
              on={options.keepMethod ?? false}
              hint="where browsers go on with GET"
              onChange={(on) => set({ keepMethod: on || undefined })}
            />
            <SwitchLine
              label="Keep credentials"
              on={options.keepCredentials ?? false}
              hint="also to another scheme, host or port"
              onChange={(on) => set({ keepCredentials: on || undefined })}
            />
          </>
        ) : null}

        <Section>Exchange</Section>
        <NumberLine
          label="Time-out"
          usual="30000"
          unit="ms without progress, 0 waits for ever"
          value={options.timeout}
          wrong={wrong('timeout')}
          onChange={(timeout) => set({ timeout })}
        />
        <Label>HTTP version</Label>
        <Select
          label="HTTP version"
          choices={versions}
          value={options.version ?? 'auto'}
          onChange={(version) => set({ version: version === 'auto' ? undefined : version })}
        />
        <VariableLine
          label="Accept-Encoding"
          value={options.acceptEncoding ?? ''}
          placeholder="gzip, deflate, br, zstd"
          wrong={wrong('acceptEncoding')}
          onChange={(text) => set({ acceptEncoding: text === '' ? undefined : text })}
        />
        <SwitchLine
          label="Cookie jar"
          on={options.cookieJar ?? true}
          hint="sends the project’s cookies and keeps new ones"
          onChange={(on) => set({ cookieJar: on ? undefined : false })}
        />

        <PersonalLines personal={personal} problems={problems} onChange={onPersonal} />
      </div>
    </div>
  )
}
