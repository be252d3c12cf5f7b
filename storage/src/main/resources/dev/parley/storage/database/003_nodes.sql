-- Which of the programs that share the database a session belongs to: what it left open, it alone can end.

alter table session add column node text;
