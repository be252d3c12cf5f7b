import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { certificatesQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { HostCertificate } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { commonName } from '../details/handshake/Facts'
import { ConfirmDialog } from '../shell/NameDialog'
import screen from '../shell/Screen.module.css'
import { useWorkspace } from '../workspace/context'
import { CertificateDialog } from './CertificateDialog'
import classes from './Certificates.module.css'

/** The client certificates that the person's requests and handshakes in the project show to hosts. */
export default function CertificatesScreen() {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const asked = useQuery({ ...certificatesQuery(project), staleTime: 0 })
  const [adding, setAdding] = useState<{ host?: string }>()
  const [removing, setRemoving] = useState<string>()
  const [failed, setFailed] = useState<string>()
  if (!asked.data) return <Coming what="The certificates" asked={asked} />
  const { certificates } = asked.data
  const read = () => client.invalidateQueries({ queryKey: certificatesQuery(project).queryKey })
  const remove = async (host: string) => {
    try {
      await api.delete('/projects/{project}/certificates', { path: { project }, query: { host } })
      setFailed(undefined)
    } catch (error) {
      setFailed(problemsOf(error)[0]?.message)
    }
    await read()
  }
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <h1>Client certificates</h1>
        <span className={screen['aside']}>only yours, kept sealed; shown to the hosts that ask for them</span>
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setAdding({})}>
          Add a certificate
        </Button>
      </div>
      {failed ? <Notice tone="bad" what={failed} /> : null}
      <div className={screen['scroll']}>
        {certificates.length === 0 ? (
          <Empty
            state="No client certificates"
            what="Servers that know their clients by certificate (mutual TLS) see the one that is for their host."
          />
        ) : (
          <CertificateTable
            certificates={certificates}
            onReplace={(host) => setAdding({ host })}
            onRemove={setRemoving}
          />
        )}
      </div>
      {adding ? (
        <CertificateDialog
          project={project}
          host={adding.host}
          onClose={() => {
            setAdding(undefined)
            void read()
          }}
        />
      ) : null}
      {removing === undefined ? null : (
        <ConfirmDialog
          title={`Delete the certificate for ${removing}?`}
          text="Its private key is deleted with it, and cannot be had back from here."
          action="Delete it"
          stay="Keep"
          onDone={() => {
            setRemoving(undefined)
            void remove(removing)
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </div>
  )
}

interface TableProps {
  certificates: readonly HostCertificate[]
  onReplace: (host: string) => void
  onRemove: (host: string) => void
}

function CertificateTable({ certificates, onReplace, onRemove }: TableProps) {
  return (
    <table className={`${screen['table'] ?? ''} ${classes['table'] ?? ''}`} aria-label="Client certificates">
      <thead>
        <tr>
          <th scope="col">Host</th>
          <th scope="col">Certificate</th>
          <th scope="col">Issued by</th>
          <th scope="col">Valid until</th>
          <th scope="col">
            <span className="hidden-visually">Replace or delete</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {certificates.map(({ host, certificate: { subject, issuer, validUntil } }) => (
          <tr key={host}>
            <td className="mono" title={host}>
              {host}
            </td>
            <td title={subject}>{commonName(subject)}</td>
            <td title={issuer}>{commonName(issuer)}</td>
            <td>
              <Until moment={validUntil} />
            </td>
            <td>
              <IconButton icon="edit" iconSize={14} label={`Replace ${host}`} onClick={() => onReplace(host)} />
              <IconButton icon="close" iconSize={14} label={`Delete ${host}`} onClick={() => onRemove(host)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Until({ moment }: { moment: string }) {
  const [now] = useState(() => Date.now())
  const day = moment.slice(0, 10)
  return Date.parse(moment) < now ? <span className={classes['ended']}>ended {day}</span> : day
}
