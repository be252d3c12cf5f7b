-- Sessions with what is known of them at a glance, and, where a team shares the database, the sealed segments of their timelines.

create table session (
  id text not null primary key,
  owner text not null,
  project text not null,
  endpoint text,
  sought text not null,
  started_at bigint not null,
  ended_at bigint,
  body text not null
);

create index session_of_project on session (project, started_at, id);

create index session_unended on session (ended_at);

create table segment (
  session text not null,
  number bigint not null,
  size bigint not null,
  blocks bytea not null,
  primary key (session, number)
);

-- a segment's bytes in pieces of equal size, so that a part can be read without the whole
create table segment_piece (
  session text not null,
  number bigint not null,
  piece bigint not null,
  body bytea not null,
  primary key (session, number, piece)
);
