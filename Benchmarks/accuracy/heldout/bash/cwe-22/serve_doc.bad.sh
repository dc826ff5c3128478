#!/bin/bash
# CGI script: prints one manual page from the docs folder
DOCS=/var/www/docs
echo "Content-Type: text/plain"
echo

page="${QUERY_STRING#page=}"
file="$DOCS/$page"
if [ -f "$file" ]; then
    cat -- "$file"
else
    echo "no such page"
fi
