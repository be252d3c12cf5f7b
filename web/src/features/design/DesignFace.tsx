import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { partsQuery } from '../../api/queries'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { Segmented } from '../../ui/Segmented'
import { Select } from '../../ui/Select'
import { TabPanel, Tabs } from '../../ui/Tabs'
import { useStored } from '../../ui/useStored'
import { useWorkspace, type Editing } from '../workspace/context'
import classes from './Design.module.css'
import { calledOf } from './drafts'
import { FormPane } from './forms/FormPane'
import { HistoryPane } from './HistoryPane'
import { OtherSyntax } from './OtherSyntax'
import { badIn, ProblemsPane } from './ProblemsPane'
import { SourceConflictDialog } from './SourceConflictDialog'
import { SourcePane } from './SourcePane'
import { useLint } from './useLint'
import { UsesPane } from './UsesPane'
import type { Sources } from './useSources'

interface Props {
  editing: Editing
  endpoint: string
  sources: Sources
  width: number
}

type DesignTab = 'form' | 'source' | 'problems' | 'uses' | 'history'

/** The face "Design" of an endpoint: what its standard documents say of it, part by part. */
export function DesignFace({ editing, endpoint, sources, width }: Props) {
  const { project } = useWorkspace()
  const asked = useQuery(partsQuery(project, endpoint))
  const [front, setFront] = useStored<DesignTab>('designTab', 'form')
  const [other, setOther] = useState(false)
  const { tab, changeTab } = editing
  const parts = asked.data
  const lint = useLint(tab, parts ?? [])
  const { goal } = tab
  useEffect(() => {
    if (goal) setFront('source')
  }, [goal, setFront])
  if (!parts) return <Coming what="The description" asked={asked} />
  const part = parts.find(({ id }) => id === tab.designed) ?? parts[0]
  if (!part) {
    return (
      <Empty
        state="No part of its own"
        what="It stands in the document together with others, by anchors that lead into it."
      />
    )
  }
  const choices = parts.map((each) => ({
    value: each.id,
    label: `${calledOf(each)}${tab.sources[each.id] ? ' (changed)' : ''}`,
  }))
  const narrow = width < 560
  const syntaxes =
    front === 'source' ? (
      <Segmented
        label="Syntax"
        value={other ? 'other' : 'own'}
        onChange={(key) => setOther(key === 'other')}
        segments={[
          { key: 'own', label: part.syntax === 'yaml' ? 'YAML' : 'JSON' },
          { key: 'other', label: part.syntax === 'yaml' ? 'JSON' : 'YAML' },
        ]}
      />
    ) : null
  const which =
    choices.length > 1 ? (
      <Select
        label="Part"
        choices={choices}
        value={part.id}
        onChange={(designed) => changeTab((now) => ({ ...now, designed }))}
      />
    ) : null
  const tools =
    syntaxes || which ? (
      <>
        {which}
        {syntaxes}
      </>
    ) : null
  return (
    <div className={classes['design']}>
      <Tabs
        label="Design"
        panel="design"
        items={[
          { key: 'form', label: 'Form' },
          { key: 'source', label: 'Source', wrong: sources.refused !== undefined },
          { key: 'problems', label: 'Problems', count: badIn(lint) },
          { key: 'uses', label: 'Used by' },
          { key: 'history', label: 'History' },
        ]}
        active={front}
        onChange={setFront}
        tools={narrow ? null : tools}
      />
      {narrow && tools ? <div className={classes['tools']}>{tools}</div> : null}
      <TabPanel panel="design" active={front}>
        {front === 'form' ? (
          <FormPane
            key={part.id}
            editing={editing}
            endpoint={endpoint}
            part={part}
            parts={parts}
            width={width}
            onSource={() => setFront('source')}
          />
        ) : front === 'problems' ? (
          <ProblemsPane
            lint={lint}
            onGo={({ part: id, within, line, column }) => {
              setOther(false)
              changeTab((now) => ({ ...now, designed: id, goal: { part: id, pointer: within, line, column } }))
            }}
          />
        ) : front === 'source' && other ? (
          <OtherSyntax key={part.id} editing={editing} part={part} />
        ) : front === 'uses' ? (
          <UsesPane key={part.id} part={part} />
        ) : front === 'source' ? (
          <SourcePane
            key={part.id}
            editing={editing}
            part={part}
            lint={lint}
            refused={sources.refused?.part === part.id ? sources.refused.problems : []}
          />
        ) : (
          <HistoryPane key={part.id} endpoint={endpoint} part={part} width={width} />
        )}
      </TabPanel>
      <SourceConflictDialog sources={sources} />
    </div>
  )
}
