// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package main

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
)

// downloadScore answers a download of the score library.
func downloadScore(libraryDir string, w http.ResponseWriter, r *http.Request) {
	wanted := r.URL.Query().Get("score")
	location := libraryDir + "/" + wanted
	content, err := os.ReadFile(location)
	if wanted == "" || err != nil {
		http.Error(w, "no such score", http.StatusNotFound)
		return
	}
	name := url.PathEscape(filepath.Base(location))
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
	w.Write(content)
}
