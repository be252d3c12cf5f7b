import { Button, TextInput, Switch } from '@mantine/core'
import type { Checked, Format, MessageContent, Problem, SavedMessage, Session } from '../../../api/types'
import { Keys } from '../../../ui/Badge'
import { FileButton } from '../../../ui/FileButton'
import { Select } from '../../../ui/Select'
import { useStored } from '../../../ui/useStored'
import type { Connection } from '../../endpoint/websocket/useConnection'
import { useCommands } from '../../shell/commands'
import { newId } from '../../workspace/newId'
import type { WebSocketEditing } from '../../workspace/context'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'
import { keptMessages } from '../saved/saved'
import { SavedMessages } from '../saved/SavedMessages'
import { SavedMenu } from '../saved/SavedMenu'
import { formats, isBinary, notation } from '../text/formats'
import { WrittenText } from '../text/WrittenText'

interface Props {
  editing: WebSocketEditing
  session: Session | undefined
  connection: Connection
  checked: Checked | undefined
  problems: readonly Problem[]
  /** Saved messages are a menu instead of a list. */
  narrow: boolean
}

/** The message: its format, the editor, Send, Repeat, and the saved ones. */
export function MessagePanel({ editing, session, connection, checked, problems, narrow }: Props) {
  const { message, messages } = editing.request
  const set = (next: MessageContent) => editing.edit((now) => ({ ...now, message: next }))
  const keep = () => editing.edit((now) => ({ ...now, messages: keptMessages(now.messages, now.message, newId()) }))
  useCommands([
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
      <WrittenText
        label="Message"
        content={message}
        onChange={(content) => editing.edit((now) => ({ ...now, message: { ...now.message, content } }))}
        problems={problemsAt(problems, '/message')}
        filledSize={checked?.messageSize}
        placeholder={placeholder(message.format)}
        choice={
          <>
            <Select
              label="Format"
              className={classes['format'] ?? ''}
              choices={formats.map(({ format, label }) => ({ value: format, label }))}
              value={message.format}
              onChange={(format) => set({ ...message, format })}
            />
            {isBinary(message.format) ? (
              <FileButton
                label="Insert a file"
                short={narrow}
                onFile={(file) =>
                  void file
                    .arrayBuffer()
                    .then((bytes) => set({ ...message, content: notation(message.format, new Uint8Array(bytes)) }))
                }
              />
            ) : null}
          </>
        }
        tools={narrow ? <SavedMenu {...saved} /> : null}
      />
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
