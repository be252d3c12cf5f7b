import { Menu } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { toClipboard } from '../../details/clipboard'
import classes from './Body.module.css'

const copying = 'Copying …'

/** Copies what is asked for when it is pressed, and says whether it could. */
export function CopyButton({ label, text }: { label: string; text: () => Promise<string> }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '' || said === copying) return undefined
    const timer = setTimeout(() => setSaid(''), 2_000)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async () => {
    setSaid(copying)
    setSaid(await copied(text))
  }
  return (
    <>
      <span role="status" aria-label="Clipboard" className={classes['said']}>
        {said}
      </span>
      <IconButton icon="copy" label={label} onClick={() => void copy()} />
    </>
  )
}

/** What came of copying, in words. A text may be longer than the browser can hold, such as one of deep nesting laid out. */
async function copied(text: () => Promise<string>): Promise<string> {
  let whole: string
  try {
    whole = await text()
  } catch (error) {
    return error instanceof RangeError ? 'Too long to copy: download it' : 'It could not be read'
  }
  return (await toClipboard(whole)) ? 'Copied' : 'The browser does not allow copying'
}

/** Folds a tree to a depth. */
export function FoldMenu({ onFold }: { onFold: (depth: number) => void }) {
  const item = (label: string, depth: number): ReactNode => (
    <Menu.Item key={label} onClick={() => onFold(depth)}>
      {label}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton icon="fold" label="Folding" />
      </Menu.Target>
      <Menu.Dropdown aria-label="Folding">
        {item('Unfold everything', Infinity)}
        {item('Fold below level 1', 1)}
        {item('Fold below level 2', 2)}
        {item('Fold below level 3', 3)}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="fold" />} onClick={() => onFold(0)}>
          Fold everything
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
