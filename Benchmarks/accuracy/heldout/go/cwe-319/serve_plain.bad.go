package main

import (
	"log"
	"net/http"
	"time"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /login", func(w http.ResponseWriter, r *http.Request) {
		if !check(r.PostFormValue("user"), r.PostFormValue("password")) {
			http.Error(w, "no", http.StatusUnauthorized)
		}
	})
	srv := &http.Server{Addr: "0.0.0.0:8443", Handler: mux, ReadTimeout: 10 * time.Second}
	log.Fatal(srv.ListenAndServe())
}

var check func(user, password string) bool
