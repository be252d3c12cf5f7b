import { useRef, useState, type ReactNode } from 'react'
import { IconButton } from '../../ui/IconButton'
import { Splitter } from '../../ui/Splitter'
import { TabPanel, Tabs } from '../../ui/Tabs'
import { useSize } from '../../ui/useSize'
import { useStored } from '../../ui/useStored'
import { useCommands } from '../shell/commands'
import classes from './Endpoint.module.css'
import { layoutOf, least, mostHigh, usual, usualComposer, within } from './layout'

interface Props {
  /** What is written, with the tools of its bar; `narrow` where it stands above what came of it. */
  written: (narrow: boolean, tools: ReactNode) => ReactNode
  /** What came of it, by the width of the whole work area. */
  result: (wide: number) => ReactNode
  /** Name of the pane of what came of it, and what its tab says where the panes are tabs. */
  pane: 'timeline' | 'response'
  label: string
  /** Why nothing came of it. Where the panes are tabs, it is seen in front of either. */
  obstacles: ReactNode
  /** What came of it shows details below itself. */
  details: boolean
}

type View = 'written' | 'result'

/** What is written and what came of it, beside or above one another as the width allows. */
export function WorkArea({ written, result, obstacles, pane, label, details }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(area)
  const layout = layoutOf(width)
  const [composer, setComposer] = useStored<number | undefined>('composer', undefined)
  const [high, setHigh] = useStored('composerHigh', usual.composerHigh)
  const [folded, setFolded] = useStored('composerFolded', false)
  const [view, setView] = useState<View>('written')
  useCommands([
    {
      id: 'fold',
      title: folded ? 'Unfold the composer' : 'Fold the composer',
      group: 'Commands',
      keys: 'Ctrl B',
      run: () => setFolded(!folded),
    },
  ])
  const side = layout === 'side'
  const above = written(
    !side,
    layout === 'tabs' ? null : (
      <IconButton
        icon={side ? 'panel' : folded ? 'down' : 'panelBottom'}
        label={folded ? 'Unfold the composer' : 'Fold the composer'}
        onClick={() => setFolded(!folded)}
      />
    ),
  )
  const below = result(width)

  if (layout === 'tabs') {
    return (
      <div ref={area} className={classes['work']} data-layout="tabs">
        <Tabs
          label="Panes"
          panel="panes"
          active={view}
          onChange={setView}
          items={[
            { key: 'written', label: 'Request' },
            { key: 'result', label },
          ]}
        />
        {obstacles}
        <TabPanel panel="panes" active={view}>
          {view === 'written' ? above : below}
        </TabPanel>
      </div>
    )
  }
  const most = side ? width * 0.6 : mostHigh(height, details)
  const min = side ? least.composer : least.composerHigh
  const size = within(side ? (composer ?? usualComposer(width, pane)) : high, min, most)
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
            {above}
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
      <div className={`${classes['pane'] ?? ''} ${classes['grow'] ?? ''}`} data-pane={pane}>
        {obstacles}
        {below}
      </div>
    </div>
  )
}
