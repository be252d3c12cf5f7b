import { Modal } from '@mantine/core'
import { Keys } from '../../ui/Badge'
import classes from './Dialogs.module.css'

const groups: { title: string; keys: [string, string][] }[] = [
  {
    title: 'Everywhere',
    keys: [
      ['Search and commands', 'Ctrl K'],
      ['Send', 'Ctrl ↵'],
      ['Connect or disconnect, cancel', 'Ctrl Shift ↵'],
      ['Save', 'Ctrl S'],
      ['Design, Docs, Debug', 'Alt 1, Alt 2, Alt 3'],
      ['New, of the kind in front', 'Alt N'],
      ['Close tab', 'Alt W'],
      ['Tab to the left, to the right', 'Alt PgUp / PgDn'],
      ['Next pane', 'F6'],
      ['Fold the composer', 'Ctrl B'],
      ['Fold the tree', 'Ctrl \\'],
      ['Close the detail', 'Esc'],
      ['These keys', '?'],
    ],
  },
  {
    title: 'In the tree',
    keys: [
      ['Move, open and close folders', '↑ ↓ → ←'],
      ['Open', '↵'],
      ['Rename', 'F2'],
      ['Delete', 'Del'],
      ['Menu', 'Shift F10'],
    ],
  },
  {
    title: 'In the timeline',
    keys: [
      ['Move', '↑ ↓'],
      ['First entry, follow the newest', 'Home, End'],
      ['Unfold and fold frames', '→ ←'],
      ['Detail', '↵'],
      ['Search', '/'],
      ['Previous, next problem', '[ ]'],
    ],
  },
  {
    title: 'In a grid',
    keys: [
      ['Same field of another row', '↑ ↓'],
      ['Move the row', 'Alt ↑ / ↓'],
    ],
  },
]

/** All keys, by where they work. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size={720}>
      <div className={classes['keys']}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([what, keys]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    <span className="hidden-visually">{keys}</span>
                    <Keys>{keys}</Keys>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
