-- What is kept of HTTP requests: of which kind a session is, what it was started with, and the cookies of a project, sealed.

alter table session add column kind text not null default 'websocket';

create table session_request (
  session text not null primary key,
  sealed bytea not null
);

create table cookie_jar (
  project text not null primary key references project (id) on delete cascade,
  sealed bytea not null
);
