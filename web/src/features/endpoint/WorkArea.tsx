import { useRef, useState } from 'react'
import type { Checked, Session } from '../../api/types'
import { IconButton } from '../../ui/IconButton'
import { Splitter } from '../../ui/Splitter'
import { TabPanel, Tabs } from '../../ui/Tabs'
import { useSize } from '../../ui/useSize'
import { useStored } from '../../ui/useStored'
import { Composer } from '../composer/Composer'
import { useCommands } from '../shell/commands'
import type { Editing } from '../workspace/context'
import classes from './Endpoint.module.css'
import { layoutOf, least, mostHigh, usual, usualComposer, within } from './layout'
import { Recorded } from './Recorded'
import type { Connection } from './useConnection'

interface Props {
  editing: Editing
  session: Session | undefined
  connection: Connection
  checked: Checked | undefined
  onOpen: (endpoint: string) => void
}

type View = 'request' | 'timeline'

/** Composer, timeline and details, beside or above one another as the width allows. */
export function WorkArea({ editing, session, connection, checked, onOpen }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(area)
  const layout = layoutOf(width)
  const [composer, setComposer] = useStored<number | undefined>('composer', undefined)
  const [high, setHigh] = useStored('composerHigh', usual.composerHigh)
  const [folded, setFolded] = useStored('composerFolded', false)
  const [view, setView] = useState<View>('request')
  useCommands([
    {
      id: 'fold',
      title: folded ? 'Unfold the composer' : 'Fold the composer',
      group: 'Commands',
      keys: 'Ctrl B',
      run: () => setFolded(!folded),
    },
  ])

  const written = (
    <Composer
      editing={editing}
      session={session}
      connection={connection}
      checked={checked}
      narrow={layout !== 'side'}
      tools={
        layout === 'tabs' ? null : (
          <IconButton
            icon={layout === 'side' ? 'panel' : folded ? 'down' : 'panelBottom'}
            label={folded ? 'Unfold the composer' : 'Fold the composer'}
            onClick={() => setFolded(!folded)}
          />
        )
      }
    />
  )
  const recorded = <Recorded editing={editing} session={session} onOpen={onOpen} wide={width} />

  if (layout === 'tabs') {
    return (
      <div ref={area} className={classes['work']} data-layout="tabs">
        <Tabs
          label="Panes"
          panel="panes"
          active={view}
          onChange={setView}
          items={[
            { key: 'request', label: 'Request' },
            { key: 'timeline', label: 'Log' },
          ]}
        />
        <TabPanel panel="panes" active={view}>
          {view === 'request' ? written : recorded}
        </TabPanel>
      </div>
    )
  }
  const side = layout === 'side'
  const most = side ? width * 0.6 : mostHigh(height, editing.tab.selected !== undefined)
  const min = side ? least.composer : least.composerHigh
  const size = within(side ? (composer ?? usualComposer(width)) : high, min, most)
  return (
    <div ref={area} className={classes['work']} data-layout={layout}>
      {folded && side ? (
        <div className={classes['folded']}>
          <IconButton icon="panel" label="Unfold the composer" onClick={() => setFolded(false)} />
          <span aria-hidden="true">Composer</span>
        </div>
      ) : (
        <>
          <div
            className={classes['pane']}
            data-pane="request"
            style={side ? { width: size, flex: 'none' } : { height: folded ? 36 : size, flex: 'none' }}
          >
            {written}
          </div>
          {folded ? null : (
            <Splitter
              label="Width of the composer"
              orientation={side ? 'vertical' : 'horizontal'}
              value={size}
              min={min}
              max={most}
              onChange={side ? setComposer : setHigh}
              onReset={() => (side ? setComposer(undefined) : setHigh(usual.composerHigh))}
            />
          )}
        </>
      )}
      <div className={`${classes['pane'] ?? ''} ${classes['grow'] ?? ''}`} data-pane="timeline">
        {recorded}
      </div>
    </div>
  )
}
