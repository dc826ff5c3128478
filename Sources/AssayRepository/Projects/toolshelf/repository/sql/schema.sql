CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  maker TEXT NOT NULL,
  category TEXT NOT NULL,
  fee INTEGER NOT NULL,
  year INTEGER NOT NULL,
  listed INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  card TEXT NOT NULL
);

CREATE TABLE loans (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items (id),
  member_id INTEGER NOT NULL REFERENCES members (id),
  due TEXT NOT NULL,
  returned TEXT
);

CREATE INDEX items_by_category ON items (category);
CREATE INDEX loans_by_item ON loans (item_id);
