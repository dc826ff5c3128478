#!/bin/bash
BASE=/srv/files
name="$1"
# ruleid: assay.bash.path-from-input
cat "$BASE/$name"
# ruleid: assay.bash.path-from-input
rm -rf "/srv/uploads/$2"
# ruleid: assay.bash.path-of-redirect-from-input
echo "hello" > "/srv/notes/$name.txt"
# ruleid: assay.bash.path-of-redirect-from-input
sort data > "$BASE/$3"
# ok: assay.bash.path-of-redirect-from-input
sort data > "$BASE/sorted.txt"
# ok: assay.bash.path-from-input
cat "$BASE/readme.txt"

show() {
  local doc
  doc="$(basename -- "$1")"
  # ok: assay.bash.path-from-input
  cat "$BASE/$doc"
}

resolve() {
  local wanted="$1"
  local full
  full="$(realpath -m -- "$BASE/$wanted")"
  if [[ "$full" != "$BASE"/* ]]; then
    exit 1
  fi
  # ok: assay.bash.path-from-input
  cat "$full"
  # ok: assay.bash.path-of-redirect-from-input
  wc -l < "$full"
}

# ruleid: assay.bash.predictable-temporary-file
TMP=/tmp/report.$$
# ruleid: assay.bash.predictable-temporary-file
sort data > /tmp/sorted.txt
# ruleid: assay.bash.predictable-temporary-file
work=$(mktemp -u)
# ok: assay.bash.predictable-temporary-file
work=$(mktemp)
# ok: assay.bash.predictable-temporary-file
work=$(mktemp -d /tmp/report.XXXXXX)
# ok: assay.bash.predictable-temporary-file
sort data > "$work/sorted.txt"
# ruleid: assay.bash.link-followed
chown -RL app /srv/app
# ruleid: assay.bash.link-followed
find -L /srv/app -name '*.tmp' -delete
# ok: assay.bash.link-followed
chown -Rh app /srv/app
# ok: assay.bash.link-followed
find -P /srv/app -name '*.tmp' -delete
LOCK=/var/lock/report.lock
# ruleid: assay.bash.test-then-use
if [ -e "$LOCK" ]; then
  echo "already running"
  exit 1
fi
touch "$LOCK"
# ok: assay.bash.test-then-use
if ! mkdir "$LOCK.d" 2>/dev/null; then
  exit 1
fi
OUTFILE=/srv/out.txt
# ruleid: assay.bash.test-then-use
if [ ! -f "$OUTFILE" ]; then
  echo "secret" > "$OUTFILE"
fi
# ok: assay.bash.test-then-use
if [ -f "$CONFIG" ]; then
  echo "found"
fi
