-- How the documentation of projects is published: settings as JSON; of a password only a salted hash.

create table publication (
  project text not null primary key references project (id) on delete cascade,
  address text not null unique,
  settings text not null,
  password text not null
);
