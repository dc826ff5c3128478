#!/bin/bash
# search_notes: look a word up in the shared notes (called by the chat bot)
NOTES_DIR=/srv/notes

search() {
    local term="$1"
    if [ -z "$term" ]; then
        echo "nothing to search for"
        return 1
    fi
    grep -rin "$term" "$NOTES_DIR" | head -n 20
}

search "$BOT_MESSAGE" || echo "no result"
