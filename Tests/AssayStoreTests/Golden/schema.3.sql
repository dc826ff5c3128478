CREATE TABLE run (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  plan BLOB NOT NULL CHECK (length(plan) = 32),
  origin TEXT NOT NULL CHECK (origin IN ('plan', 'merge')),
  manifest TEXT NOT NULL CHECK (manifest <> ''),
  planned_at REAL NOT NULL
) STRICT;

CREATE TABLE part (
  count INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND count),
  PRIMARY KEY (count, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
  key INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL CHECK (length(bytes) >= 2)
) STRICT;

CREATE TABLE "case" (
  position INTEGER PRIMARY KEY CHECK (position >= 1),
  id TEXT NOT NULL UNIQUE,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  track TEXT,
  objective TEXT NOT NULL CHECK (objective IN ('benign', 'harmful')),
  weakness TEXT NOT NULL,
  language TEXT,
  scenario TEXT,
  attack TEXT,
  industry TEXT,
  locale TEXT NOT NULL CHECK (locale IN ('en', 'zh')),
  cluster TEXT NOT NULL,
  turns INTEGER NOT NULL CHECK (turns >= 0),
  body INTEGER NOT NULL REFERENCES body (key)
, facets TEXT CHECK (facets LIKE '{%')) STRICT;

CREATE TABLE ask (
  position INTEGER PRIMARY KEY CHECK (position >= 1),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32)
) STRICT;

CREATE TABLE attempt (
  position INTEGER PRIMARY KEY,
  "case" INTEGER NOT NULL REFERENCES "case" (position),
  ask INTEGER NOT NULL REFERENCES ask (position) CHECK (ask <= position),
  sample INTEGER NOT NULL CHECK (sample >= 1),
  CHECK (position = "case" + sample - 1)
) STRICT;

CREATE TABLE turn (
  ask INTEGER NOT NULL REFERENCES ask (position),
  number INTEGER NOT NULL CHECK (number >= 0),
  is_last INTEGER NOT NULL CHECK (is_last IN (0, 1)),
  stop_reason TEXT NOT NULL CHECK (
    stop_reason = 'finished' OR stop_reason = 'length' OR stop_reason = 'contentFilter'
    OR stop_reason = 'toolCalls' OR stop_reason = 'declined' OR stop_reason = 'unknown'),
  input_tokens INTEGER CHECK (input_tokens >= 0),
  cached_input_tokens INTEGER CHECK (cached_input_tokens >= 0),
  output_tokens INTEGER CHECK (output_tokens >= 0),
  reasoning_tokens INTEGER CHECK (reasoning_tokens >= 0),
  latency REAL NOT NULL CHECK (latency >= 0),
  requests INTEGER NOT NULL CHECK (requests >= 1),
  arrived_at REAL NOT NULL,
  served_model ANY CHECK (typeof(served_model) NOT IN ('integer', 'real')),
  body INTEGER NOT NULL REFERENCES body (key),
  PRIMARY KEY (ask, number),
  CHECK (
    (input_tokens IS NULL) = (output_tokens IS NULL)
    AND (input_tokens IS NULL) = (cached_input_tokens IS NULL)
    AND (input_tokens IS NULL) = (reasoning_tokens IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX answer ON turn (ask) WHERE is_last = 1;

CREATE TABLE judge (
  key INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  name ANY NOT NULL CHECK (typeof(name) IN ('text', 'blob'))
) STRICT;

CREATE TABLE panel (
  key INTEGER PRIMARY KEY,
  judge INTEGER NOT NULL REFERENCES judge (key),
  decided_at REAL NOT NULL
) STRICT;

CREATE TABLE verdict (
  position INTEGER NOT NULL REFERENCES attempt (position),
  judge INTEGER NOT NULL REFERENCES judge (key),
  id BLOB NOT NULL CHECK (length(id) = 32),
  outcome TEXT NOT NULL CHECK (
    outcome = 'secure' OR outcome = 'insecure' OR outcome = 'refused' OR outcome = 'unusable'
    OR outcome = 'undecided'),
  label TEXT CHECK (
    label = 'refused' OR label = 'redirected' OR label = 'deflected' OR label = 'complied'
    OR label = 'partial' OR label = 'offTask' OR label = 'unclear'),
  grade INTEGER,
  harm_probability REAL CHECK (harm_probability BETWEEN 0 AND 1),
  arrived_at REAL NOT NULL,
  rationale ANY NOT NULL CHECK (typeof(rationale) IN ('text', 'blob')),
  judge_rationale ANY CHECK (typeof(judge_rationale) NOT IN ('integer', 'real')),
  spans BLOB,
  evidence BLOB, functional INTEGER CHECK (functional IN (0, 1)),
  PRIMARY KEY (position, judge, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  position INTEGER NOT NULL,
  judge INTEGER NOT NULL,
  id BLOB NOT NULL,
  input_tokens INTEGER CHECK (input_tokens >= 0),
  cached_input_tokens INTEGER CHECK (cached_input_tokens >= 0),
  output_tokens INTEGER CHECK (output_tokens >= 0),
  reasoning_tokens INTEGER CHECK (reasoning_tokens >= 0),
  latency REAL NOT NULL CHECK (latency >= 0),
  requests INTEGER NOT NULL CHECK (requests >= 1),
  body INTEGER NOT NULL REFERENCES body (key),
  PRIMARY KEY (position, judge, id),
  FOREIGN KEY (position, judge, id) REFERENCES verdict (position, judge, id),
  CHECK (
    (input_tokens IS NULL) = (output_tokens IS NULL)
    AND (input_tokens IS NULL) = (cached_input_tokens IS NULL)
    AND (input_tokens IS NULL) = (reasoning_tokens IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE failure (
  key INTEGER PRIMARY KEY,
  position INTEGER NOT NULL REFERENCES attempt (position),
  stage TEXT NOT NULL CHECK (stage IN ('ask', 'judge')),
  kind TEXT NOT NULL,
  is_transient INTEGER NOT NULL CHECK (is_transient IN (0, 1)),
  arrived_at REAL NOT NULL,
  reason ANY NOT NULL CHECK (typeof(reason) IN ('text', 'blob'))
) STRICT;

CREATE INDEX failure_of_attempt ON failure (position, stage);

CREATE TRIGGER turn_after_answer BEFORE INSERT ON turn
WHEN EXISTS (SELECT 1 FROM turn WHERE ask = NEW.ask AND is_last = 1 AND number < NEW.number)
BEGIN SELECT RAISE(ABORT, 'the answer is complete'); END;

CREATE TRIGGER run_unchanged BEFORE UPDATE ON "run"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER run_kept BEFORE DELETE ON "run"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER part_unchanged BEFORE UPDATE ON "part"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER part_kept BEFORE DELETE ON "part"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER body_unchanged BEFORE UPDATE ON "body"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER body_kept BEFORE DELETE ON "body"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER case_unchanged BEFORE UPDATE ON "case"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER case_kept BEFORE DELETE ON "case"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER ask_unchanged BEFORE UPDATE ON "ask"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER ask_kept BEFORE DELETE ON "ask"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER attempt_unchanged BEFORE UPDATE ON "attempt"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER attempt_kept BEFORE DELETE ON "attempt"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER turn_unchanged BEFORE UPDATE ON "turn"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER turn_kept BEFORE DELETE ON "turn"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER judge_unchanged BEFORE UPDATE ON "judge"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER judge_kept BEFORE DELETE ON "judge"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER panel_unchanged BEFORE UPDATE ON "panel"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER panel_kept BEFORE DELETE ON "panel"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER verdict_unchanged BEFORE UPDATE ON "verdict"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER verdict_kept BEFORE DELETE ON "verdict"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER reading_unchanged BEFORE UPDATE ON "reading"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER reading_kept BEFORE DELETE ON "reading"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER failure_unchanged BEFORE UPDATE ON "failure"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER failure_kept BEFORE DELETE ON "failure"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TABLE trace (
  ask INTEGER PRIMARY KEY REFERENCES ask (position),
  steps INTEGER NOT NULL CHECK (steps >= 0),
  arrived_at REAL NOT NULL,
  body INTEGER NOT NULL REFERENCES body (key)
) STRICT;

CREATE TRIGGER turn_after_trace BEFORE INSERT ON turn
WHEN EXISTS (SELECT 1 FROM trace WHERE ask = NEW.ask)
BEGIN SELECT RAISE(ABORT, 'the answer is complete'); END;

CREATE TRIGGER trace_without_turn BEFORE INSERT ON trace
WHEN NOT EXISTS (SELECT 1 FROM turn WHERE ask = NEW.ask)
BEGIN SELECT RAISE(ABORT, 'a trace belongs to replies'); END;

CREATE TRIGGER trace_unchanged BEFORE UPDATE ON "trace"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;

CREATE TRIGGER trace_kept BEFORE DELETE ON "trace"
BEGIN SELECT RAISE(ABORT, 'a run file only grows'); END;
