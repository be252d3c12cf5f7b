import { Button, Menu } from '@mantine/core'
import type { EditorView } from '@codemirror/view'
import { useMemo, useRef, type ReactNode } from 'react'
import type { Format, MessageContent, Problem } from '../../../api/types'
import { CodeEditor, type Language, type Mark } from '../../../ui/code'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { useStored } from '../../../ui/useStored'
import { useCommands } from '../../shell/commands'
import { offered, useKnownNames } from '../../variables/known'
import classes from '../Composer.module.css'
import { faultOf, isBinary } from './formats'
import { beautified, jsonFault } from './json'
import { marksAt } from './marks'
import { Verdict } from './Verdict'

interface Props {
  /** Accessible name of the editor. */
  label: string
  content: MessageContent
  onChange: (text: string) => void
  /** What the server says of this text. */
  problems: readonly Problem[]
  /** Bytes with variables filled in, as the server counted them. */
  filledSize: number | undefined
  placeholder?: string
  /** A text that is not of its format is not sent. */
  strict?: boolean
  /** Stands first in the bar: the choice of the format. */
  choice: ReactNode
  /** Stands in the bar before the editor's own tools. */
  tools?: ReactNode
}

const languages: Readonly<Record<Format, Language>> = {
  text: 'plain',
  json: 'json',
  xml: 'xml',
  html: 'html',
  base64: 'plain',
  hex: 'plain',
}

/** A text to send, with variables: the bar with its format and tools, the editor, and whether it is of its format. */
export function WrittenText({ label, content, onChange, problems, placeholder, choice, tools, ...verdict }: Props) {
  const { strict = false } = verdict
  const known = useKnownNames()
  const [wrap, setWrap] = useStored('wrap', true)
  const view = useRef<EditorView>(undefined)
  const marks = useMemo(() => marksOf(content, problems, strict), [content, problems, strict])
  const insert = (text: string) => {
    view.current?.dispatch(view.current.state.replaceSelection(text))
    view.current?.focus()
  }
  const beautify = () => onChange(beautified(content.content))
  const canBeautify = content.format === 'json' && jsonFault(content.content) === undefined
  useCommands(
    canBeautify
      ? [{ id: 'beautify', title: 'Beautify', detail: `the ${label.toLowerCase()}`, group: 'Commands', run: beautify }]
      : [],
  )
  return (
    <>
      <div className={classes['bar']}>
        {choice}
        {content.format === 'json' ? (
          <Button variant="subtle" leftSection={<Icon name="beautify" />} disabled={!canBeautify} onClick={beautify}>
            Beautify
          </Button>
        ) : null}
        <div className={classes['right']}>
          {tools}
          <IconButton
            icon="wrap"
            label="Wrap lines"
            aria-pressed={wrap}
            variant={wrap ? 'light' : 'subtle'}
            onClick={() => setWrap(!wrap)}
          />
          <Menu>
            <Menu.Target>
              <IconButton icon="variable" label="Insert a variable" />
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
              {offered(known).map(({ name, value, secret }) => (
                <Menu.Item key={name} rightSection={secret ? 'secret' : value} onClick={() => insert(`{{${name}}}`)}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <div className={classes['editor']}>
        <CodeEditor
          label={label}
          value={content.content}
          onChange={onChange}
          language={languages[content.format]}
          wrap={wrap || isBinary(content.format)}
          known={known}
          marks={marks}
          placeholder={placeholder ?? ''}
          onReady={(made) => (view.current = made)}
        />
      </div>
      <Verdict message={content} mark={marks[0]} {...verdict} />
    </>
  )
}

function marksOf(content: MessageContent, problems: readonly Problem[], strict: boolean): Mark[] {
  const fault = faultOf(content)
  if (!fault) return marksAt(content.content, problems)
  return [{ ...fault, severity: content.format === 'json' && !strict ? 'warning' : 'error' }]
}
