#!/bin/bash

function fetch_url_content {
    local url=$1
    curl -s "$url"
}

url="https://1mocat.github.io/notes.html"
content=$(fetch_url_content "$url")
echo "$content"
