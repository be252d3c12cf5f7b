import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api/client'
import type { SaveCertificate } from '../../api/types'
import { FileButton } from '../../ui/FileButton'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { CodeField, FormDialog } from '../shell/FormDialog'
import { certificateFile } from './certificateFile'
import classes from './Certificates.module.css'

const fields = ['host', 'certificate', 'key', 'password']

interface Props {
  project: string
  /** The host whose certificate is replaced; none for a new one. */
  host: string | undefined
  onClose: () => void
}

/** A client certificate as it is added, or put in the place of another one. */
export function CertificateDialog({ project, host, onClose }: Props) {
  const [edited, setEdited] = useState<SaveCertificate>({ host: host ?? '' })
  /** Name of the PKCS#12 file that was chosen. */
  const [packed, setPacked] = useState<string>()
  const set = (change: Partial<SaveCertificate>) => setEdited((now) => ({ ...now, ...change }))
  const take = async (file: File) => {
    const found = certificateFile(file.name, new Uint8Array(await file.arrayBuffer()))
    if (found.kind === 'pem') {
      const { kind: _, ...pem } = found
      setPacked(undefined)
      setEdited(({ pkcs12: __, ...rest }) => ({ ...rest, ...pem }))
      return
    }
    setPacked(found.name)
    setEdited(({ host: shownTo, password }) => ({
      host: shownTo,
      ...(password === undefined ? {} : { password }),
      pkcs12: found.content,
    }))
  }
  const without = () => {
    setPacked(undefined)
    setEdited(({ pkcs12: _, ...rest }) => rest)
  }
  const save = () => api.post('/projects/{project}/certificates', { path: { project }, body: edited })
  return (
    <FormDialog
      title={host === undefined ? 'Add a client certificate' : `Another certificate for ${host}`}
      size={560}
      fields={fields}
      save={save}
      onClose={onClose}
    >
      {({ wrong, forget }) => (
        <>
          {host === undefined ? (
            <CodeField
              label="Host"
              description="example.org, example.org:8443, or *.example.org"
              first
              value={edited.host}
              wrong={wrong('host')}
              onChange={(written) => set({ host: written })}
            />
          ) : null}
          <div className={classes['file']}>
            {packed === undefined ? (
              <>
                <FileButton
                  label="Choose a file"
                  variant="default"
                  accept=".p12,.pfx,.pem,.der,.crt,.cer,.key,.pk8"
                  onFile={(file) => void take(file).then(forget)}
                />
                <span>PKCS#12 (.p12, .pfx), or certificate and key as PEM or DER</span>
              </>
            ) : (
              <>
                <Icon name="file" size={14} />
                <span>{packed}</span>
                <IconButton icon="close" iconSize={12} label="Without this file" onClick={without} />
              </>
            )}
          </div>
          {packed === undefined ? (
            <>
              <Pem
                label="Certificate"
                value={edited.certificate ?? ''}
                wrong={wrong('certificate')}
                onChange={(certificate) => set({ certificate })}
              />
              <Pem label="Private key" value={edited.key ?? ''} wrong={wrong('key')} onChange={(key) => set({ key })} />
            </>
          ) : null}
          <TextInput
            label="Password"
            description={packed === undefined ? 'Of the key, where it is encrypted' : 'Of the file'}
            value={edited.password ?? ''}
            error={wrong('password')}
            autoComplete="off"
            classNames={{ input: 'secret-text' }}
            onChange={(event) => set({ password: event.currentTarget.value })}
          />
        </>
      )}
    </FormDialog>
  )
}

interface PemProps {
  label: string
  value: string
  wrong: string | undefined
  onChange: (text: string) => void
}

function Pem({ label, value, wrong, onChange }: PemProps) {
  return (
    <Textarea
      label={label}
      rows={3}
      autosize={false}
      spellCheck={false}
      placeholder="-----BEGIN …"
      classNames={{ input: 'mono' }}
      value={value}
      error={wrong}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
