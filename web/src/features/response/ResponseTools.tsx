import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Hop, Session } from '../../api/types'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { comparing } from '../compare/choice'
import { NameDialog } from '../shell/NameDialog'
import { goTo } from '../shell/route'
import { statusWords } from './status'
import type { ExampleNews } from './useExample'

interface Props {
  session: Session
  hop: Hop | undefined
  onExample: (name: string) => Promise<void>
}

/** What can be done with a response: kept as an example, compared with another. */
export function ResponseTools({ session, hop, onExample }: Props) {
  const [naming, setNaming] = useState(false)
  const response = hop?.response
  const saved = session.endpoint !== undefined
  return (
    <>
      <IconButton
        icon="example"
        label="Save as example"
        disabled={!saved || !response?.complete}
        title={saved ? 'Save as example' : 'Save as example: the request must be saved first'}
        onClick={() => setNaming(true)}
      />
      <IconButton
        icon="compare"
        label="Compare with…"
        disabled={!response}
        onClick={() => goTo('history', comparing(session.id))}
      />
      {naming && response ? (
        <NameDialog
          title="Save as example"
          action="Save example"
          initial={statusWords(response.status, response.reason)}
          onDone={onExample}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </>
  )
}

/** What became of the example, with its undo. */
export function ExampleNotice({ news, onClose }: { news: ExampleNews; onClose: () => void }) {
  return (
    <Notice tone={news.kind === 'done' ? 'ok' : 'bad'} what={news.what} why={news.why}>
      {news.kind === 'done' && news.undo ? (
        <Button variant="subtle" onClick={news.undo}>
          Undo
        </Button>
      ) : null}
      <IconButton icon="close" label="Put this note away" onClick={onClose} />
    </Notice>
  )
}
