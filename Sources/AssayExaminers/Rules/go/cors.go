package example

import (
	"net/http"

	"github.com/rs/cors"
)

func open(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.cors-any-origin
	w.Header().Set("Access-Control-Allow-Origin", "*")
	// ruleid: assay.go.cors-any-origin
	_ = cors.New(cors.Options{AllowedOrigins: []string{"*"}, AllowCredentials: true})
	origin := r.Header.Get("Origin")
	// ruleid: assay.go.cors-origin-echoed
	w.Header().Set("Access-Control-Allow-Origin", origin)
	// ruleid: assay.go.cors-origin-echoed
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	// ok: assay.go.cors-any-origin
	w.Header().Set("Access-Control-Allow-Origin", "https://app.example.com")
	// ok: assay.go.cors-any-origin
	_ = cors.New(cors.Options{AllowedOrigins: []string{"https://app.example.com"}})
}

var allowedOrigins = map[string]bool{"https://app.example.com": true}

func closed(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if allowedOrigins[origin] {
		// ok: assay.go.cors-origin-echoed
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}

func closedToo(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if origin == "https://app.example.com" {
		// ok: assay.go.cors-origin-echoed
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}
