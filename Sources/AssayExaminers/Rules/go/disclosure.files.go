package example

import (
	"net/http"
	"strings"
)

func noListing(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/") {
			http.NotFound(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func static(mux *http.ServeMux) {
	// ok: assay.go.directory-listing
	mux.Handle("/static/", noListing(http.FileServer(http.Dir("./static"))))
}
