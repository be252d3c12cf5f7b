import type { MessageContent } from '../../../api/types'
import { bytes } from '../../../format/numbers'
import { Icon } from '../../../ui/Icon'
import { placeholders } from '../../variables/template'
import classes from '../Composer.module.css'
import { faultOf, payloadSize } from './formats'
import type { Fault } from './json'

interface Props {
  message: MessageContent
  /** Bytes with variables filled in, as the server counted them. */
  filledSize: number | undefined
}

/** The line under the editor: whether the message is of its format, and how long it is. */
export function Verdict({ message, filledSize }: Props) {
  const fault = faultOf(message)
  const variables = placeholders(message.content).length > 0
  const size =
    variables && filledSize !== undefined
      ? `${bytes(filledSize)} with variables filled in`
      : bytes(payloadSize(message))
  if (fault) {
    const tone = message.format === 'json' ? 'warn' : 'bad'
    return (
      <div className={classes['verdict']} data-tone={tone}>
        <Icon name="alert" size={14} />
        <span>{`${fault.message}${place(message.content, fault)}${asText(message)}`}</span>
      </div>
    )
  }
  const ok = message.format === 'json' && message.content.trim() !== ''
  return (
    <div className={classes['verdict']} data-tone={ok ? 'ok' : undefined}>
      {ok ? <Icon name="check" size={14} /> : null}
      <span>{ok ? `Valid JSON · ${size}` : size}</span>
    </div>
  )
}

function place(text: string, fault: Fault): string {
  const before = text.slice(0, fault.from)
  const line = before.split('\n').length
  return `, line ${line}, column ${fault.from - before.lastIndexOf('\n')}`
}

function asText({ format }: MessageContent): string {
  return format === 'json' ? '. It can still be sent, as text.' : ''
}
