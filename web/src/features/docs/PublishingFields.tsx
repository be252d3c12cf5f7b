import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import type { Problem, Publication } from '../../api/types'
import { FileButton } from '../../ui/FileButton'
import { Select } from '../../ui/Select'
import screen from '../shell/Screen.module.css'
import { Line } from './DocsFields'
import classes from './Docs.module.css'
import type { PublicationEdit } from './usePublication'

export interface FieldsProps {
  publication: Publication
  problems: readonly Problem[]
  onChange: (change: PublicationEdit) => void
}

interface Props extends FieldsProps {
  /** Done when the server has it. */
  onPassword: (password: string) => Promise<void>
}

/** Whether, where and under which name and look it is published. */
export function PublishingFields({ publication, problems, onChange, onPassword }: Props) {
  const wrong = (pointer: string) => problems.find((each) => each.pointer === pointer)?.message
  const [password, setPassword] = useState(0)
  /** A password takes a moment, since it is kept so that none can be guessed fast. */
  const [saving, setSaving] = useState(false)
  const protect = (word: string) => {
    setSaving(true)
    setPassword(password + 1)
    void onPassword(word).finally(() => setSaving(false))
  }
  const take = async (file: File) => onChange({ logo: await dataOf(file) })
  const path = `/docs/${publication.address}/`
  return (
    <div className={screen['form']}>
      <span>Published</span>
      <div>
        <Switch
          label={publication.published ? 'Anyone who reaches this server may read it' : 'Only here, in the preview'}
          aria-label="Published"
          checked={publication.published}
          onChange={(event) => onChange({ published: event.currentTarget.checked })}
        />
        {publication.published ? (
          <p className={screen['help']}>
            <a href={path} target="_blank" rel="noreferrer">
              {location.origin}
              {path}
            </a>
          </p>
        ) : null}
      </div>
      <span>Address</span>
      <Line
        key={publication.address}
        label="Word in the address"
        value={publication.address}
        wrong={wrong('/address')}
        mono
        width={320}
        onDone={(address) => onChange({ address: address.trim() })}
      />
      <span>Public address</span>
      <div>
        <Line
          key={publication.base}
          label="Public address"
          value={publication.base}
          wrong={wrong('/base')}
          placeholder="https://docs.example.org/"
          mono
          onDone={(base) => onChange({ base: base.trim() })}
        />
        <p className={screen['help']}>where readers find it behind a proxy: for canonical links and the sitemap</p>
      </div>
      <span>Password</span>
      <div className={classes['row']}>
        <Line
          key={password}
          label="New password"
          value=""
          type="password"
          width={220}
          placeholder={publication.locked ? 'A new one' : 'None'}
          onDone={protect}
        />
        {publication.locked ? (
          <Button variant="subtle" disabled={saving} onClick={() => protect('')}>
            Remove the password
          </Button>
        ) : null}
        <span className={screen['help']} role="status" aria-label="State of the password">
          {saving ? 'Saving…' : publication.locked ? 'Asked of every reader' : 'Nobody is asked for one'}
        </span>
      </div>
      <span>Title</span>
      <Line
        key={publication.title}
        label="Title"
        value={publication.title}
        placeholder="The name of the project"
        width={320}
        onDone={(title) => onChange({ title })}
      />
      <span>Logo</span>
      <div className={classes['row']}>
        {publication.logo ? <img className={classes['logo']} src={publication.logo} alt="Logo" /> : null}
        <FileButton
          label="Choose a picture"
          accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
          onFile={(file) => void take(file)}
        />
        {publication.logo ? (
          <Button variant="subtle" onClick={() => onChange({ logo: '' })}>
            Without
          </Button>
        ) : null}
        {wrong('/logo') ? <span className={classes['wrong']}>{wrong('/logo')}</span> : null}
      </div>
      <span>Colour</span>
      <div>
        <div className={classes['row']}>
          <Line
            key={publication.accent}
            label="Colour"
            value={publication.accent}
            wrong={wrong('/accent')}
            placeholder="#5053c8"
            mono
            width={120}
            onDone={(accent) => onChange({ accent: accent.trim() })}
          />
          <input
            type="color"
            className={classes['colour']}
            aria-label="Pick a colour"
            value={/^#[0-9a-f]{6}$/i.test(publication.accent) ? publication.accent : '#5053c8'}
            onChange={(event) => onChange({ accent: event.currentTarget.value })}
          />
        </div>
        <p className={screen['help']}>Links and marks; it is made lighter or darker where it could not be read.</p>
      </div>
      <span>Shown first</span>
      <Select
        label="Shown first"
        choices={[
          { value: '', label: 'The project as it is' },
          ...publication.versions.map(({ name }) => ({ value: name, label: name })),
        ]}
        value={publication.first}
        onChange={(first) => onChange({ first })}
      />
    </div>
  )
}

function dataOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(new Error('The picture cannot be read'))
    reader.readAsDataURL(file)
  })
}
