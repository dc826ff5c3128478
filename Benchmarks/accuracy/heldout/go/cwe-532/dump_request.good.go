package app

import (
	"log"
	"net/http"
	"time"
)

func logging(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		log.Printf("%s %q agent=%q", r.Method, r.URL.Path, r.UserAgent())
		next.ServeHTTP(w, r)
		log.Printf("took %s", time.Since(start))
	})
}
