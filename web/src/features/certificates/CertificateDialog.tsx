import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { Problem, SaveCertificate } from '../../api/types'
import { FileButton } from '../../ui/FileButton'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import dialogs from '../shell/Dialogs.module.css'
import { certificateFile } from './certificateFile'
import classes from './Certificates.module.css'

interface Props {
  project: string
  onClose: () => void
}

/** A client certificate as it is added. */
export function CertificateDialog({ project, onClose }: Props) {
  const [edited, setEdited] = useState<SaveCertificate>({ host: '' })
  /** Name of the PKCS#12 file that was chosen. */
  const [packed, setPacked] = useState<string>()
  const [problems, setProblems] = useState<Problem[]>([])
  const set = (change: Partial<SaveCertificate>) => setEdited((now) => ({ ...now, ...change }))
  const wrong = (field: string) => problems.find(({ pointer }) => pointer === `/${field}`)?.message
  const take = async (file: File) => {
    const found = certificateFile(file.name, new Uint8Array(await file.arrayBuffer()))
    setProblems([])
    if (found.kind === 'pem') {
      const { kind: _, ...pem } = found
      setPacked(undefined)
      setEdited(({ pkcs12: __, ...rest }) => ({ ...rest, ...pem }))
      return
    }
    setPacked(found.name)
    setEdited(({ host, password }) => ({
      host,
      ...(password === undefined ? {} : { password }),
      pkcs12: found.content,
    }))
  }
  const without = () => {
    setPacked(undefined)
    setEdited(({ pkcs12: _, ...rest }) => rest)
  }
  const save = async () => {
    try {
      await api.post('/projects/{project}/certificates', { path: { project }, body: edited })
      onClose()
    } catch (error) {
      setProblems(problemsOf(error))
    }
  }
  return (
    <Modal opened onClose={onClose} title="Add a client certificate" size={560}>
      <form
        className={dialogs['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {problems
          .filter(({ pointer }) => !/^\/(host|certificate|key|password)$/.test(pointer ?? ''))
          .map((problem) => (
            <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''} />
          ))}
        <TextInput
          label="Host"
          description="example.org, example.org:8443, or *.example.org"
          data-autofocus
          value={edited.host}
          error={wrong('host')}
          spellCheck={false}
          autoComplete="off"
          classNames={{ input: 'mono' }}
          onChange={(event) => set({ host: event.currentTarget.value })}
        />
        <div className={classes['file']}>
          {packed === undefined ? (
            <>
              <FileButton
                label="Choose a file"
                variant="default"
                accept=".p12,.pfx,.pem,.crt,.cer,.key"
                onFile={(file) => void take(file)}
              />
              <span>PKCS#12 (.p12, .pfx), or certificate and key as PEM</span>
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
        <div className={dialogs['actions']}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="filled">
            Keep
          </Button>
        </div>
      </form>
    </Modal>
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
