-- Projects, their parts and their change feed; what each person has open and has chosen; keys and secrets, sealed.
-- Points in time are microseconds since 1970. Every table is keyed by what it belongs to, so that rows of one project lie together.

create table note (
  name text not null primary key
);

create table project (
  id text not null primary key,
  owner text not null,
  name text not null,
  created_at bigint not null
);

-- the counter of each branch: its row is the lock that puts changes in order
create table branch (
  project text not null references project (id) on delete cascade,
  name text not null,
  sequence bigint not null,
  primary key (project, name)
);

create table part (
  project text not null,
  branch text not null,
  id text not null,
  document text not null,
  kind text not null,
  name text not null,
  body text not null,
  revision bigint not null,
  author text not null,
  primary key (project, branch, id),
  unique (project, branch, document, kind, name),
  foreign key (project, branch) references branch (project, name) on delete cascade
);

create index part_revision on part (project, branch, revision);

create table change (
  project text not null,
  branch text not null,
  sequence bigint not null,
  at bigint not null,
  author text not null,
  summary text not null,
  undoes bigint,
  primary key (project, branch, sequence),
  foreign key (project, branch) references branch (project, name) on delete cascade
);

create table change_part (
  project text not null,
  branch text not null,
  sequence bigint not null,
  place bigint not null,
  part text not null,
  document text not null,
  kind text not null,
  name_before text,
  revision_before bigint,
  name_after text,
  splice_start bigint not null,
  removed text not null,
  inserted text not null,
  primary key (project, branch, sequence, place),
  foreign key (project, branch, sequence) references change (project, branch, sequence) on delete cascade
);

create index change_part_part on change_part (project, branch, part, sequence);

create table tab (
  project text not null references project (id) on delete cascade,
  person text not null,
  id text not null,
  place bigint not null,
  endpoint text,
  revision bigint,
  session text,
  sealed bytea not null,
  updated_at bigint not null,
  primary key (project, person, id)
);

create table settings (
  person text not null primary key,
  theme text not null,
  unwatched_minutes bigint not null,
  timeline_limit bigint not null
);

create table data_key (
  id text not null primary key,
  master_key text not null,
  wrapped bytea not null,
  created_at bigint not null
);

create table secret (
  project text not null references project (id) on delete cascade,
  name text not null,
  sealed bytea not null,
  primary key (project, name)
);
