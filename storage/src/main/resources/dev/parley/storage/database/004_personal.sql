-- What each person keeps for itself in a project, sealed: values of variables, the environment it works in, tokens.

create table personal (
  project text not null references project (id) on delete cascade,
  person text not null,
  name text not null,
  sealed bytea not null,
  primary key (project, person, name)
);
