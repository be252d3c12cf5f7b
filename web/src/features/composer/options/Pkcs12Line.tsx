import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api/client'
import { problemsOf } from '../../../api/refusal'
import { base64Of } from '../../../format/bytes'
import { FileButton } from '../../../ui/FileButton'
import { IconButton } from '../../../ui/IconButton'
import classes from '../Composer.module.css'
import { Label } from './fields'

interface Props {
  onTaken: (pem: { certificate: string; key: string }) => void
}

/** Takes certificate and key out of a PKCS#12 file. */
export function Pkcs12Line({ onTaken }: Props) {
  const [file, setFile] = useState<{ name: string; content: string }>()
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string>()
  const leave = () => {
    setFile(undefined)
    setPassword('')
    setWrong(undefined)
  }
  const unpack = async (content: string) => {
    try {
      onTaken(await api.post('/pkcs12', { body: { pkcs12: content, ...(password === '' ? {} : { password }) } }))
      leave()
    } catch (error) {
      setWrong(problemsOf(error)[0]?.message)
    }
  }
  const choose = async (chosen: File) => {
    const content = base64Of(new Uint8Array(await chosen.arrayBuffer()))
    setWrong(undefined)
    setFile({ name: chosen.name, content })
  }
  return (
    <>
      <Label>From PKCS#12</Label>
      <div className={classes['line']}>
        {file === undefined ? (
          <FileButton
            label="PKCS#12 file"
            variant="default"
            accept=".p12,.pfx"
            onFile={(chosen) => void choose(chosen)}
          />
        ) : (
          <>
            <span className={classes['unit']}>{file.name}</span>
            <TextInput
              aria-label="Password of the file"
              placeholder="its password"
              autoComplete="off"
              classNames={{ input: 'secret-text' }}
              value={password}
              error={wrong}
              onChange={(event) => setPassword(event.currentTarget.value)}
              onKeyDown={(event) => (event.key === 'Enter' ? void unpack(file.content) : undefined)}
            />
            <Button onClick={() => void unpack(file.content)}>Take over</Button>
            <IconButton icon="close" iconSize={12} label="Without this file" onClick={leave} />
          </>
        )}
      </div>
    </>
  )
}
