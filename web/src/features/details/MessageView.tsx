import { useMemo } from 'react'
import { indentedXml, shapeOf, type Shape } from '../../format/shape'
import { CodeEditor } from '../../ui/code'
import { beautified, jsonFault } from '../composer/text/json'
import { HexRows } from '../../ui/HexRows'
import type { Payload } from './payload'

/** A payload as its author would write it: JSON and XML indented, folding; what is no text as bytes. */
export function PrettyPayload({ payload, cut }: { payload: Payload; cut: boolean }) {
  const pretty = useMemo(() => prettied(payload.text, cut), [payload, cut])
  if (!pretty) return <HexRows label="Bytes" bytes={payload.bytes} />
  return <CodeEditor label="Payload, pretty" readOnly wrap value={pretty.text} language={pretty.shape} />
}

/** A payload as it is; bytes that are no text are shown as characters, one a byte. */
export function RawPayload({ payload }: { payload: Payload }) {
  const text = useMemo(() => payload.text ?? new TextDecoder('utf-8').decode(payload.bytes), [payload])
  return <CodeEditor label="Payload, raw" readOnly wrap value={text} language="plain" />
}

function prettied(text: string | undefined, cut: boolean): { text: string; shape: Shape } | undefined {
  if (text === undefined || hasControls(text)) return undefined
  const shape = shapeOf(text)
  if (shape === 'json') {
    if (cut || jsonFault(text) !== undefined) return { text, shape: cut ? 'json' : 'plain' }
    return { text: beautified(text), shape }
  }
  if (shape === 'xml' && !cut) return { text: indentedXml(text), shape }
  return { text, shape }
}

/** Control characters that no text has. */
function hasControls(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return /[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 10_000))
}
