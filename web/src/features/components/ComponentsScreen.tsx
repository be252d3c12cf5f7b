import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { componentsQuery } from '../../api/queries'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import screen from '../shell/Screen.module.css'
import { goTo } from '../shell/route'
import { useWorkspace } from '../workspace/context'
import { ComponentList } from './ComponentList'
import { ComponentView } from './ComponentView'
import { NewComponentDialog } from './NewComponentDialog'

/** What the documents of the project hold for others to use by its name: listed, made, designed, renamed and deleted. */
export default function ComponentsScreen({ rest, width }: { rest: string | undefined; width: number }) {
  const { project } = useWorkspace()
  const asked = useQuery(componentsQuery(project))
  const [making, setMaking] = useState(false)
  const narrow = width < 860
  const components = asked.data
  const chosen = components?.find(({ id }) => id === rest)
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        {narrow && chosen ? (
          <IconButton icon="left" label="Back to the list" onClick={() => goTo('components')} />
        ) : null}
        <h1>Shared</h1>
        <span className={screen['aside']}>Schemas, messages, parameters and the like, which endpoints use by name</span>
        <Button leftSection={<Icon name="plus" />} onClick={() => setMaking(true)}>
          New shared
        </Button>
      </div>
      {components === undefined ? (
        <Coming what="What is shared" asked={asked} />
      ) : components.length === 0 ? (
        <Empty
          state="Nothing is shared yet"
          what="A schema that several endpoints use is described once, here, and named by them."
        >
          <Button onClick={() => setMaking(true)}>Make the first one</Button>
        </Empty>
      ) : (
        <div className={screen['split']} data-narrow={narrow || undefined}>
          {narrow && chosen ? null : <ComponentList components={components} chosen={chosen?.id} />}
          {chosen ? (
            <ComponentView key={chosen.id} component={chosen} width={narrow ? width : width - 280} />
          ) : narrow ? null : (
            <Empty
              state={rest === undefined ? 'None is open' : 'It is not there any more'}
              what="Choose one in the list."
            />
          )}
        </div>
      )}
      {making ? (
        <NewComponentDialog
          onDone={(id) => {
            setMaking(false)
            goTo('components', id)
          }}
          onClose={() => setMaking(false)}
        />
      ) : null}
    </div>
  )
}
