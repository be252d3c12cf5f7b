import { Icon } from '../../ui/Icon'
import type { IconName } from '../../ui/icons'
import type { Page } from './route'
import classes from './Shell.module.css'

const items: { page: Page; label: string; icon: IconName }[] = [
  { page: 'apis', label: 'APIs', icon: 'apis' },
  { page: 'docs', label: 'Docs', icon: 'file' },
  { page: 'components', label: 'Shared', icon: 'component' },
  { page: 'history', label: 'History', icon: 'history' },
  { page: 'settings', label: 'Settings', icon: 'settings' },
]

/** The sections of Parley, at the left edge. */
export function Rail({ page, onGo }: { page: Page; onGo?: () => void }) {
  return (
    <nav className={classes['rail']} aria-label="Sections">
      {items.map((item) => (
        <a
          key={item.page}
          href={`#/${item.page}`}
          aria-current={item.page === page ? 'page' : undefined}
          data-last={item.page === 'settings' || undefined}
          onClick={onGo}
        >
          <Icon name={item.icon} size={20} />
          {item.label}
        </a>
      ))}
    </nav>
  )
}
