#!/bin/bash
# CGI script: prints one manual page from the docs folder
DOCS=/var/www/docs
echo "Content-Type: text/plain"
echo

page="${QUERY_STRING#page=}"
file=$(realpath -e -- "$DOCS/$page" 2>/dev/null)
if [[ "$file" != "$DOCS"/* ]]; then
    echo "no such page"
    exit 0
fi
if [ -f "$file" ]; then
    cat -- "$file"
else
    echo "no such page"
fi
