import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { treeQuery } from '../../../api/queries'
import { Keys } from '../../../ui/Badge'
import { Empty } from '../../../ui/Empty'
import { useWorkspace } from '../../workspace/context'
import classes from '../Endpoint.module.css'

const demos = 'Demo services'

/** The timeline before the first connect: what will be here, and the services to try it on. */
export function NotConnected({
  endpoint,
  onOpen,
}: {
  endpoint: string | undefined
  onOpen: (endpoint: string) => void
}) {
  const { project } = useWorkspace()
  const tree = useQuery(treeQuery(project)).data
  const own = tree?.endpoints.find(({ id }) => id === endpoint)
  const services =
    tree?.endpoints.filter(({ kind, folder }) => kind === 'websocket' && folder === demos).slice(0, 6) ?? []
  return (
    <Empty
      state="Not connected"
      what={own?.description ?? 'The handshake, every frame and every broken rule appear here, in order.'}
    >
      {services.length > 0 ? (
        <div className={classes['demos']}>
          <p>
            <strong>{demos}</strong> served by this program, no network needed
          </p>
          <ul>
            {services.map((service) => (
              <li key={service.id}>
                <strong>{service.name}</strong>
                <span>
                  {service.description}
                  <code className="mono">{service.url?.replace(/^wss?:\/\/[^/]*/, '').split('?')[0]}</code>
                </span>
                {service.id === endpoint ? (
                  <span style={{ flex: 'none' }}>open</span>
                ) : (
                  <Button aria-label={`Open ${service.name}`} onClick={() => onOpen(service.id)}>
                    Open
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className={classes['hints']}>
        <span>
          <Keys>Ctrl ↵</Keys> connect, then send
        </span>
        <span>
          <Keys>Ctrl K</Keys> everything else
        </span>
        <span>
          <Keys>Ctrl S</Keys> save
        </span>
      </p>
    </Empty>
  )
}
