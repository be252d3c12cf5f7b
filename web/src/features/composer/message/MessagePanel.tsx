import { Button, Menu, TextInput, Switch } from '@mantine/core'
import type { EditorView } from '@codemirror/view'
import { useMemo, useRef } from 'react'
import type { Checked, Format, MessageContent, Problem, SavedMessage, Session } from '../../../api/types'
import { Keys } from '../../../ui/Badge'
import { CodeEditor, type Language, type Mark } from '../../../ui/code'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { Select } from '../../../ui/Select'
import { useStored } from '../../../ui/useStored'
import { offered, useKnownNames } from '../../variables/known'
import type { Connection } from '../../endpoint/useConnection'
import { useCommands } from '../../shell/commands'
import { newId } from '../../workspace/newId'
import type { Editing } from '../../workspace/context'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'
import { keptMessages } from '../saved/saved'
import { SavedMessages } from '../saved/SavedMessages'
import { SavedMenu } from '../saved/SavedMenu'
import { faultOf, formats, isBinary, notation } from './formats'
import { beautified, jsonFault } from './json'
import { Verdict } from './Verdict'

interface Props {
  editing: Editing
  session: Session | undefined
  connection: Connection
  checked: Checked | undefined
  problems: readonly Problem[]
  /** Saved messages are a menu instead of a list. */
  narrow: boolean
}

const languages: Record<Format, Language> = {
  text: 'plain',
  json: 'json',
  xml: 'xml',
  html: 'html',
  base64: 'plain',
  hex: 'plain',
}

/** The message: its format, the editor, Send, Repeat, and the saved ones. */
export function MessagePanel({ editing, session, connection, checked, problems, narrow }: Props) {
  const { message, messages } = editing.request
  const known = useKnownNames()
  const [wrap, setWrap] = useStored('wrap', true)
  const view = useRef<EditorView>(undefined)
  const set = (next: MessageContent) => editing.edit((now) => ({ ...now, message: next }))
  const marks = useMemo(() => marksOf(message, problemsAt(problems, '/message')), [message, problems])
  const insert = (text: string) => {
    view.current?.dispatch(view.current.state.replaceSelection(text))
    view.current?.focus()
  }
  const keep = () => editing.edit((now) => ({ ...now, messages: keptMessages(now.messages, now.message, newId()) }))
  const beautify = () => set({ ...message, content: beautified(message.content) })
  const canBeautify = message.format === 'json' && jsonFault(message.content) === undefined
  useCommands([
    ...(canBeautify
      ? [{ id: 'beautify', title: 'Beautify', detail: 'the message', group: 'Commands' as const, run: beautify }]
      : []),
    { id: 'keep', title: 'Keep this message', detail: 'among the saved ones', group: 'Commands', run: keep },
  ])
  const saved = {
    messages,
    current: message,
    onChange: (next: SavedMessage[]) => editing.edit((now) => ({ ...now, messages: next })),
    onLoad: (each: SavedMessage) => set(contentOf(each)),
    onSend: (each: SavedMessage) => void connection.send(contentOf(each), each.name),
    onKeep: keep,
  }

  return (
    <>
      <div className={classes['bar']}>
        <Select
          label="Format"
          className={classes['format'] ?? ''}
          choices={formats.map(({ format, label }) => ({ value: format, label }))}
          value={message.format}
          onChange={(format) => set({ ...message, format })}
        />
        {message.format === 'json' ? (
          <Button variant="subtle" leftSection={<Icon name="beautify" />} disabled={!canBeautify} onClick={beautify}>
            Beautify
          </Button>
        ) : null}
        {isBinary(message.format) ? (
          <FileButton onFile={(file) => set({ ...message, content: notation(message.format, file) })} />
        ) : null}
        <div className={classes['right']}>
          {narrow ? <SavedMenu {...saved} /> : null}
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
          label="Message"
          value={message.content}
          onChange={(content) => editing.edit((now) => ({ ...now, message: { ...now.message, content } }))}
          language={languages[message.format]}
          wrap={wrap || isBinary(message.format)}
          known={known}
          marks={marks}
          placeholder={placeholder(message.format)}
          onReady={(made) => (view.current = made)}
        />
      </div>
      <Verdict message={message} filledSize={checked?.messageSize} />
      <SendLine message={message} session={session} connection={connection} />
      {narrow ? null : <SavedMessages {...saved} />}
    </>
  )
}

function contentOf({ format, content }: MessageContent): MessageContent {
  return { format, content }
}

function placeholder(format: Format): string {
  if (format === 'hex') return '01 02 ff'
  if (format === 'base64') return 'AQL/'
  return 'A message to send; {{ offers variables'
}

function marksOf(message: MessageContent, problems: readonly Problem[]): Mark[] {
  const fault = faultOf(message)
  const local: Mark[] = fault ? [{ ...fault, severity: message.format === 'json' ? 'warning' : 'error' }] : []
  const lines = message.content.split('\n')
  const told = problems.flatMap(({ line, column, message: text, severity }): Mark[] => {
    if (line === undefined || fault) return []
    const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + (column ?? 1) - 1
    return [{ from, to: from + 1, message: text, severity: severity ?? 'error' }]
  })
  return [...local, ...told]
}

function FileButton({ onFile }: { onFile: (bytes: Uint8Array) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to insert"
        onChange={(event) => {
          void event.currentTarget.files?.[0]?.arrayBuffer().then((buffer) => onFile(new Uint8Array(buffer)))
          event.currentTarget.value = ''
        }}
      />
      <Button variant="subtle" leftSection={<Icon name="file" />} onClick={() => input.current?.click()}>
        Insert a file
      </Button>
    </>
  )
}

interface SendLineProps {
  message: MessageContent
  session: Session | undefined
  connection: Connection
}

/** Repeat and Send. */
function SendLine({ message, session, connection }: SendLineProps) {
  const [every, setEvery] = useStored('repeat', '1000')
  const running = session?.repeat
  const interval = Number(every)
  const open = session?.state.kind === 'open'
  return (
    <div className={classes['send']}>
      <Switch
        aria-label="Repeat"
        title={open ? undefined : 'Connect first'}
        checked={running !== undefined && open}
        disabled={!open || !(interval >= 1)}
        onChange={(event) =>
          void (event.currentTarget.checked ? connection.repeat(message, interval) : connection.stopRepeating())
        }
      />
      <span>Repeat every</span>
      <TextInput
        className={classes['interval'] ?? ''}
        aria-label="Interval"
        type="number"
        min={1}
        max={86_400_000}
        value={running !== undefined && open ? running : every}
        disabled={running !== undefined && open}
        onChange={(event) => setEvery(event.currentTarget.value)}
      />
      <span>ms</span>
      <Button
        className={classes['main'] ?? ''}
        variant="filled"
        rightSection={<Keys>Ctrl ↵</Keys>}
        onClick={() => void connection.send(message)}
      >
        Send
      </Button>
    </div>
  )
}
