-- Each project has an OpenAPI document for its HTTP endpoints beside the AsyncAPI document.

insert into part (project, branch, id, document, kind, name, body, revision, author)
select project.id, branch.name, 'openapi', 'project.openapi.yaml', 'SKELETON', '',
  'openapi: 3.1.1
info:
  title: "' || replace(replace(project.name, '\', '\\'), '"', '\"') || '"
  version: 1.0.0
paths: {}
', 0, project.owner
from project join branch on branch.project = project.id;
