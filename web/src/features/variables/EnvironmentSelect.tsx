import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { environmentsQuery, variableKeys } from '../../api/queries'
import { Icon } from '../../ui/Icon'
import { Select } from '../../ui/Select'

interface Props {
  project: string
  width: number
}

/** The environment that one works in: its values hold from the next request or message on. */
export function EnvironmentSelect({ project, width }: Props) {
  const client = useQueryClient()
  const { data } = useQuery(environmentsQuery(project))
  const all = data?.environments ?? []
  const choose = async (id: string) => {
    const body = id === '' ? {} : { environment: id }
    const now = await api.put('/projects/{project}/active-environment', { path: { project }, body })
    client.setQueryData(environmentsQuery(project).queryKey, now)
    for (const queryKey of variableKeys(project)) void client.invalidateQueries({ queryKey })
  }
  return (
    <Select
      label="Environment"
      w={width}
      {...(width < 160
        ? {}
        : {
            leftSection: <Icon name="globe" size={14} />,
            leftSectionWidth: 28,
            styles: { input: { paddingLeft: 28 } },
          })}
      choices={[{ value: '', label: 'No environment' }, ...all.map(({ id, name }) => ({ value: id, label: name }))]}
      value={data?.active ?? ''}
      onChange={(id) => void choose(id)}
    />
  )
}
