#!/bin/bash
name="$1"
# ruleid: assay.bash.eval-of-input
eval "echo Hello $name"
cmd="ls -l $name"
# ruleid: assay.bash.eval-of-input
eval "$cmd"
# ruleid: assay.bash.eval-of-input
eval "$2"
# ok: assay.bash.eval-of-input
eval "$(ssh-agent -s)"
# ok: assay.bash.eval-of-input
eval "echo hello"
printf 'Formula: '
read -r formula
# ruleid: assay.bash.eval-of-input
eval "result=$formula"
# ruleid: assay.bash.command-built-from-input
bash -c "ping -c 1 $name"
# ok: assay.bash.command-built-from-input
bash -c 'ping -c 1 "$1"' bash "$name"
# ruleid: assay.bash.command-built-from-input
ssh admin@server "systemctl restart $name"
# ok: assay.bash.command-built-from-input
ssh admin@server "systemctl restart nginx"
# ok: assay.bash.command-built-from-input
ssh admin@server "systemctl restart $(printf %q "$name")"
# ruleid: assay.bash.command-built-from-input
$name --version
# ruleid: assay.bash.command-built-from-input
python3 -c "print($name)"
# ok: assay.bash.command-built-from-input
python3 -c 'import sys; print(sys.argv[1])' "$name"

run_report() {
  local report="$1"
  # ruleid: assay.bash.command-built-from-input
  su - reports -c "generate $report"
}

choose() {
  local action="$1"
  case "$action" in
    start|stop) ;;
    *) echo "unknown action" >&2; exit 1 ;;
  esac
  # ok: assay.bash.eval-of-input
  eval "do_$action"
}

checked() {
  local host="$1"
  if [[ ! "$host" =~ ^[a-zA-Z0-9.-]+$ ]]; then
    echo "bad host" >&2
    exit 1
  fi
  # ok: assay.bash.command-built-from-input
  bash -c "ping -c 1 $host"
}

# ruleid: assay.bash.placeholder-in-shell-text
find . -name '*.txt' -exec sh -c 'wc -l {}' \;
# ok: assay.bash.placeholder-in-shell-text
find . -name '*.txt' -exec sh -c 'wc -l "$1"' sh {} \;
# ruleid: assay.bash.placeholder-in-shell-text
cat list.txt | xargs -I{} sh -c "process {}"
# ok: assay.bash.placeholder-in-shell-text
cat list.txt | xargs -I{} process {}

pattern="$3"
# ruleid: assay.bash.argument-injection
grep "$pattern" data.txt
# ok: assay.bash.argument-injection
grep -- "$pattern" data.txt
# ruleid: assay.bash.argument-injection
rm -f $pattern
# ok: assay.bash.argument-injection
rm -f -- "$pattern"
# ok: assay.bash.argument-injection
rm -f "./$pattern"
# ok: assay.bash.argument-injection
grep -e "$pattern" -- data.txt
