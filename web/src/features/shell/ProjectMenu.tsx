import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { address } from '../../api/client'
import { documentsQuery } from '../../api/queries'
import type { Project, ProjectDocument } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import type { ProjectAsking } from './ProjectDialog'
import { goTo } from './route'
import classes from './Shell.module.css'

interface Props {
  project: Project
  projects: readonly Project[]
  onChoose: (project: string) => void
  onAsk: (asking: ProjectAsking) => void
  /** The button that opens it. */
  opener: Ref<HTMLButtonElement>
}

const kinds: Record<ProjectDocument['kind'], string> = {
  asyncapi: 'AsyncAPI',
  openapi: 'OpenAPI',
  environment: 'variables',
  ruleset: 'the lint rules',
}

/** The project that is open, with what can be done with it. */
export function ProjectMenu({ project, projects, onChoose, onAsk, opener }: Props) {
  const documents = useQuery(documentsQuery(project.id)).data ?? []
  return (
    <>
      <span className={classes['project']} title={project.name}>
        {project.name}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <IconButton ref={opener} icon="down" label="Switch project" />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Projects</Menu.Label>
          {projects.map((each) => (
            <Menu.Item
              key={each.id}
              leftSection={<Icon name={each.id === project.id ? 'check' : 'apis'} />}
              onClick={() => onChoose(each.id)}
            >
              {each.name}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<Icon name="plus" />} onClick={() => onAsk('new')}>
            Make a project
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{project.name}</Menu.Label>
          <Menu.Item leftSection={<Icon name="play" />} onClick={() => onAsk('run')}>
            Run
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="variable" />} onClick={() => goTo('variables')}>
            Variables
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="cookie" />} onClick={() => goTo('cookies')}>
            Cookies
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="key" />} onClick={() => goTo('certificates')}>
            Client certificates
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="lock" />} onClick={() => onAsk('auth')}>
            Auth
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="code" />} onClick={() => onAsk('scripts')}>
            Scripts
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="alert" />} onClick={() => goTo('problems')}>
            Problems
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="compare" />} onClick={() => goTo('differences')}>
            Differences
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="checkCircle" />} onClick={() => goTo('rules')}>
            Lint rules
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="repeat" />} onClick={() => onAsk('schedule')}>
            Imports on schedule
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="download" />} onClick={() => onAsk('export')}>
            Export
          </Menu.Item>
          {documents.map(({ name, kind }) => (
            <Menu.Item
              key={name}
              component="a"
              href={address('/projects/{project}/documents/{document}', {
                path: { project: project.id, document: name },
              })}
              download={name.split('/').at(-1)}
              leftSection={<Icon name="download" />}
            >
              Download {kinds[kind]}
              {name.includes('/') ? ` of ${name.slice(name.indexOf('/') + 1).replace(/\.yaml$/, '')}` : ''}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<Icon name="edit" />} onClick={() => onAsk('rename')}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="trash" />} disabled={projects.length < 2} onClick={() => onAsk('delete')}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
