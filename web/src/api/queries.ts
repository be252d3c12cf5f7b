import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { paths } from './generated/openapi'

/** What is read from the server, under the keys that news of the live channel refreshes. */

export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: async () => (await api.get('/projects', {})).projects,
  // At its very first start the server makes a sample project while the page is already open.
  refetchInterval: (query) => (query.state.data?.length === 0 ? 1_000 : false),
})

export const treeQuery = (project: string) =>
  queryOptions({
    queryKey: ['tree', project],
    queryFn: () => api.get('/projects/{project}/tree', { path: { project } }),
  })

export const endpointQuery = (project: string, endpoint: string) =>
  queryOptions({
    queryKey: ['endpoint', project, endpoint],
    queryFn: () => api.get('/projects/{project}/endpoints/{endpoint}', { path: { project, endpoint } }),
  })

export const documentsQuery = (project: string) =>
  queryOptions({
    queryKey: ['documents', project],
    queryFn: async () => (await api.get('/projects/{project}/documents', { path: { project } })).documents,
  })

/** Where the project imports from again and again. */
export const importSourcesQuery = (project: string) =>
  queryOptions({
    queryKey: ['import-sources', project],
    queryFn: async () => (await api.get('/projects/{project}/import-sources', { path: { project } })).sources,
  })

/** What of a source differs and waits for an answer. */
export const waitingQuery = (project: string, source: string) =>
  queryOptions({
    queryKey: ['import-sources', project, source, 'waiting'],
    queryFn: async () =>
      (await api.get('/projects/{project}/import-sources/{source}/waiting', { path: { project, source } })).differing,
  })

/** The variables of the project, or of one of its environments. */
export const variablesQuery = (project: string, environment?: string) =>
  queryOptions({
    queryKey: ['variables', project, environment],
    queryFn: () =>
      api.get('/projects/{project}/variables', {
        path: { project },
        query: environment === undefined ? {} : { environment },
      }),
  })

export const environmentsQuery = (project: string) =>
  queryOptions({
    queryKey: ['environments', project],
    queryFn: () => api.get('/projects/{project}/environments', { path: { project } }),
  })

/**
 * Every name that stands for something now in requests of a folder, or of none; scripts and other pages change it too, so it is read again
 * on return.
 */
export const scopeQuery = (project: string, folder = '') =>
  queryOptions({
    queryKey: ['scope', project, folder],
    queryFn: () => api.get('/projects/{project}/scope', { path: { project }, query: folder === '' ? {} : { folder } }),
    refetchOnWindowFocus: 'always',
  })

/** What of the cache depends on variables: all of it changes when one does. */
export const variableKeys = (project: string) => [
  ['variables', project],
  environmentsQuery(project).queryKey,
  ['scope', project],
  ['check', project],
]

/** The parts of the standard documents that say what an endpoint is. */
export const partsQuery = (project: string, endpoint: string) =>
  queryOptions({
    queryKey: ['parts', project, endpoint],
    queryFn: async () =>
      (await api.get('/projects/{project}/endpoints/{endpoint}/parts', { path: { project, endpoint } })).parts,
  })

/** What the documents hold for others to use by its name. */
export const componentsQuery = (project: string) =>
  queryOptions({
    queryKey: ['components', project],
    queryFn: async () => (await api.get('/projects/{project}/components', { path: { project } })).components,
  })

/** What uses a thing of a document. */
export const usesQuery = (project: string, document: string, pointer: string) =>
  queryOptions({
    queryKey: ['uses', project, document, pointer],
    queryFn: async () =>
      (await api.get('/projects/{project}/uses', { path: { project }, query: { document, pointer } })).uses,
    staleTime: 0,
  })

export const versionsQuery = (project: string, part: string, revision: number) =>
  queryOptions({
    queryKey: ['versions', project, part, revision],
    queryFn: () =>
      api.get('/projects/{project}/parts/{part}/versions', { path: { project, part }, query: { limit: 100 } }),
  })

/** How the documentation of the project came to be published as it is. */
export const publicationChangesQuery = (project: string) =>
  queryOptions({
    queryKey: ['publication-changes', project],
    queryFn: () => api.get('/projects/{project}/publication/changes', { path: { project }, query: { limit: 100 } }),
    staleTime: 0,
  })

/** What the rules find wrong in the project as it is saved. */
export const lintQuery = (project: string) =>
  queryOptions({
    queryKey: ['lint', project],
    queryFn: ({ signal }) =>
      api.post('/projects/{project}/lint', { path: { project }, body: { limit: 20_000 }, signal }),
    retry: false,
  })

/** The rules that the project is held against. */
export const rulesetQuery = (project: string) =>
  queryOptions({
    queryKey: ['ruleset', project],
    queryFn: () => api.get('/projects/{project}/ruleset', { path: { project } }),
  })

type SchemaName = paths['/schemas/{schema}']['parameters']['path']['schema']

/** A schema that documents are written by; it never changes. */
export const schemaQuery = (schema: string) =>
  queryOptions({
    queryKey: ['schema', schema],
    queryFn: () => api.get('/schemas/{schema}', { path: { schema: schema as SchemaName } }),
    staleTime: Infinity,
  })

/** What a folder, or the project by an empty path, says for all that is in it. */
export const folderQuery = (project: string, folder: string) =>
  queryOptions({
    queryKey: ['folder', project, folder],
    queryFn: () => api.get('/projects/{project}/folder-settings', { path: { project }, query: { folder } }),
  })

/** How the documentation of a project is published. */
export const publicationQuery = (project: string) =>
  queryOptions({
    queryKey: ['publication', project],
    queryFn: () => api.get('/projects/{project}/publication', { path: { project } }),
    staleTime: 0,
  })

/** Where the documentation speaks of an endpoint. */
export const documentationQuery = (project: string, endpoint: string, revision: number) =>
  queryOptions({
    queryKey: ['documentation', project, endpoint, revision],
    queryFn: () => api.get('/projects/{project}/endpoints/{endpoint}/documentation', { path: { project, endpoint } }),
  })

export const cookiesQuery = (project: string) =>
  queryOptions({
    queryKey: ['cookies', project],
    queryFn: () => api.get('/projects/{project}/cookies', { path: { project } }),
  })

export const certificatesQuery = (project: string) =>
  queryOptions({
    queryKey: ['certificates', project],
    queryFn: () => api.get('/projects/{project}/certificates', { path: { project } }),
  })

export const tabsQuery = (project: string) =>
  queryOptions({
    queryKey: ['tabs', project],
    queryFn: async () => (await api.get('/projects/{project}/tabs', { path: { project } })).tabs,
    staleTime: 0,
    gcTime: 0,
  })

/** A session; the live channel keeps it up to date in the cache. */
export const sessionQuery = (session: string) =>
  queryOptions({
    queryKey: ['session', session],
    queryFn: () => api.get('/sessions/{session}', { path: { session } }),
  })

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => api.get('/settings', {}),
})

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: () => api.get('/health', {}),
})

/** An entry of a timeline, whole, with its frames from `frames` on. What is still arriving is read again. */
export const entryQuery = (session: string, sequence: number, frames = 0, reveal = false) =>
  queryOptions({
    queryKey: ['entry', session, sequence, frames, reveal],
    queryFn: ({ signal }) =>
      api.get('/sessions/{session}/entries/{sequence}', {
        path: { session, sequence },
        query: { ...(frames > 0 ? { frames } : {}), ...(reveal ? { reveal } : {}) },
        signal,
      }),
    staleTime: (query) => (query.state.data?.state === 'pending' ? 0 : Infinity),
    refetchInterval: (query) => (query.state.data?.state === 'pending' ? 500 : false),
    gcTime: 60_000,
  })
