package main

import (
	"fmt"
	"log"
	"net/http"
)

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if name == "" {
		name = "stranger"
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, "<h1>Hello, %s</h1>", name)
}

func main() {
	http.HandleFunc("/hello", hello)
	log.Fatal(http.ListenAndServe("127.0.0.1:8080", nil))
}
