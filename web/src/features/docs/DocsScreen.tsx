import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { address } from '../../api/client'
import { download } from '../../api/download'
import { Coming } from '../../ui/Coming'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { TabPanel, Tabs } from '../../ui/Tabs'
import screen from '../shell/Screen.module.css'
import { useWorkspace } from '../workspace/context'
import { ShownFields, TextFields } from './ContentFields'
import { HistoryFields } from './HistoryFields'
import { Preview } from './Preview'
import { PublishingFields } from './PublishingFields'
import classes from './Docs.module.css'
import { usePublication } from './usePublication'
import { VersionFields } from './VersionFields'

const parts = [
  { key: 'publishing', label: 'Publishing' },
  { key: 'shown', label: 'Shown' },
  { key: 'texts', label: 'Texts' },
  { key: 'versions', label: 'Versions' },
  { key: 'history', label: 'History' },
] as const
type Part = (typeof parts)[number]['key'] | 'preview'

const exports = [
  ['folder', 'Folder of pages (ZIP)'],
  ['html', 'One file (HTML)'],
  ['markdown', 'Markdown (ZIP)'],
] as const

/** The documentation of the project: how it is published, and what it looks like. */
export default function DocsScreen({ width }: { width: number }) {
  const { project } = useWorkspace()
  const { asked, publication, kept, problems, change, changes, more, restore } = usePublication(project)
  const [newest, previous] = changes
  const [part, setPart] = useState<Part>('publishing')
  if (!publication || !kept) return <Coming what="The documentation" asked={asked} />
  const beside = width >= 1080
  const front: Part = part === 'preview' && beside ? 'publishing' : part
  const onChange = (wanted: Parameters<typeof change>[0]) => void change(wanted)
  const save = (format: 'folder' | 'html' | 'markdown') =>
    download(address('/projects/{project}/documentation', { path: { project }, query: { format } }))
  const placed = problems.filter((each) => /^\/(address|base|logo|accent|versions)/.test(each.pointer ?? ''))
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <h1>Documentation</h1>
        <span className={screen['aside']}>
          {publication.published ? `Published at /docs/${publication.address}/` : 'Not published'}
        </span>
        {publication.published ? (
          <Button
            component="a"
            variant="subtle"
            href={`/docs/${publication.address}/`}
            target="_blank"
            rel="noreferrer"
            leftSection={<Icon name="globe" />}
          >
            Open
          </Button>
        ) : null}
        {newest && previous ? (
          <IconButton icon="undo" label={`Undo: ${newest.summary}`} onClick={() => void restore(previous.number)} />
        ) : null}
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<Icon name="download" />}>
              Export
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {exports.map(([format, label]) => (
              <Menu.Item key={format} onClick={() => save(format)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {problems
        .filter((each) => !placed.includes(each))
        .map((each) => (
          <Notice key={each.message} tone="bad" what={each.message} />
        ))}
      <div className={classes['split']}>
        <div className={classes['fields']}>
          <Tabs
            label="Parts of the documentation"
            panel="docs"
            items={[...parts, ...(beside ? [] : [{ key: 'preview' as const, label: 'Preview' }])]}
            active={front}
            onChange={setPart}
          />
          <TabPanel panel="docs" active={front}>
            <div className={front === 'preview' ? classes['whole'] : screen['scroll']}>
              {front === 'publishing' ? (
                <PublishingFields
                  publication={publication}
                  problems={problems}
                  onChange={onChange}
                  onPassword={(password) => change({ password })}
                />
              ) : null}
              {front === 'shown' ? <ShownFields publication={publication} onChange={onChange} /> : null}
              {front === 'texts' ? <TextFields publication={publication} onChange={onChange} /> : null}
              {front === 'versions' ? (
                <VersionFields publication={publication} problems={problems} onChange={onChange} />
              ) : null}
              {front === 'history' ? (
                <HistoryFields changes={changes} more={more} onRestore={(each) => void restore(each.number)} />
              ) : null}
              {front === 'preview' ? <Preview project={project} state={kept} /> : null}
            </div>
          </TabPanel>
        </div>
        {beside ? <Preview project={project} state={kept} /> : null}
      </div>
    </div>
  )
}
