-- How publications came to be what they are, so that each state of them can come back; without passwords.

create table publication_change (
  project text not null references project (id) on delete cascade,
  number bigint not null,
  at bigint not null,
  author text not null,
  summary text not null,
  settings text not null,
  primary key (project, number)
);
