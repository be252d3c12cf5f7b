-- The requests that a run was asked for, as a JSON array: written once, while the rest of the run changes with each of its steps.

alter table run add column endpoints text;
