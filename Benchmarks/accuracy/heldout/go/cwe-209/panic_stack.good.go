package server

import (
	"fmt"
	"log"
	"net/http"
	"runtime/debug"
)

func recoverer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil {
				w.WriteHeader(http.StatusInternalServerError)
				log.Printf("panic: %v\n%s", p, debug.Stack())
				fmt.Fprintln(w, "Something went wrong.")
			}
		}()
		next.ServeHTTP(w, r)
	})
}
