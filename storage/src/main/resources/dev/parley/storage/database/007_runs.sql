-- Runs of folders and projects, what came of each of their requests, and the rows of data that they were given, sealed.

create table run (
  id text not null primary key,
  owner text not null,
  project text not null,
  sought text not null,
  started_at bigint not null,
  ended_at bigint,
  node text,
  body text not null,
  sealed bytea
);

create index run_of_project on run (project, started_at, id);

create index run_unended on run (ended_at);

create table run_step (
  run text not null references run (id) on delete cascade,
  number bigint not null,
  body text not null,
  primary key (run, number)
);

-- the run that a session is a request of
alter table session add column run text;

create index session_of_run on session (run);
