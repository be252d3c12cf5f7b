import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { address } from '../../api/client'
import type { Project } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { Select } from '../../ui/Select'
import classes from './Shell.module.css'

const formats = [
  { value: 'openapi', label: 'OpenAPI, as it is' },
  { value: 'openapi-3.2', label: 'OpenAPI 3.2' },
  { value: 'openapi-3.1', label: 'OpenAPI 3.1' },
  { value: 'openapi-3.0', label: 'OpenAPI 3.0' },
  { value: 'asyncapi', label: 'AsyncAPI' },
  { value: 'postman', label: 'Postman collection' },
  { value: 'folder', label: 'The project’s folder (ZIP)' },
  { value: 'openapi-split', label: 'OpenAPI, a file for each path (ZIP)' },
  { value: 'asyncapi-split', label: 'AsyncAPI, a file for each channel (ZIP)' },
  { value: 'docs-folder', label: 'Documentation, HTML (ZIP)' },
  { value: 'docs-html', label: 'Documentation, one HTML file' },
  { value: 'docs-markdown', label: 'Documentation, Markdown (ZIP)' },
] as const

type Format = (typeof formats)[number]['value']

/** The dialog "Export": the project as one document, to take away. */
export function ExportDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const [format, setFormat] = useState<Format>('openapi')
  const [syntax, setSyntax] = useState<'yaml' | 'json'>('yaml')
  const json = format === 'postman'
  const documentation = format.startsWith('docs-')
  const packed = format === 'folder' || format.endsWith('-split') || documentation
  return (
    <Modal opened onClose={onClose} title="Export" size={420}>
      <div className={classes['export']}>
        <span aria-hidden="true">Format</span>
        <Select label="Format" choices={formats} value={format} onChange={setFormat} />
        <span aria-hidden="true">Syntax</span>
        <Select
          label="Syntax"
          choices={[
            { value: 'yaml', label: 'YAML' },
            { value: 'json', label: 'JSON' },
          ]}
          value={json ? 'json' : syntax}
          disabled={json || packed}
          onChange={setSyntax}
        />
        <p>What has not changed since it came in is written as it was. Values of secrets are in no export.</p>
        <div className={classes['exportActions']}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button
            component="a"
            variant="filled"
            leftSection={<Icon name="download" />}
            href={
              documentation
                ? address('/projects/{project}/documentation', {
                    path: { project: project.id },
                    query: { format: format.slice('docs-'.length) },
                  })
                : address('/projects/{project}/export', {
                    path: { project: project.id },
                    query: { format, syntax: json ? 'json' : syntax },
                  })
            }
            download
            onClick={() => setTimeout(onClose)}
          >
            Export
          </Button>
        </div>
      </div>
    </Modal>
  )
}
