import { NativeSelect } from '@mantine/core'
import type { MessageContent, SavedMessage } from '../../../api/types'
import { IconButton } from '../../../ui/IconButton'
import { inComposer } from './saved'

interface Props {
  messages: readonly SavedMessage[]
  current: MessageContent
  onLoad: (message: SavedMessage) => void
  onKeep: () => void
}

/** The saved messages where there is no room for a list. */
export function SavedSelect({ messages, current, onLoad, onKeep }: Props) {
  return (
    <>
      <NativeSelect
        aria-label="Saved messages"
        w={160}
        value={inComposer(messages, current)?.id ?? ''}
        onChange={(event) => {
          const chosen = messages.find(({ id }) => id === event.currentTarget.value)
          if (chosen) onLoad(chosen)
        }}
      >
        <option value="">Saved messages {messages.length || ''}</option>
        {messages.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <IconButton icon="plus" label="Keep this message" onClick={onKeep} />
    </>
  )
}
