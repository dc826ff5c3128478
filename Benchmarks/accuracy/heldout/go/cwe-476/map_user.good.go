package app

import (
	"fmt"
	"net/http"
)

type User struct{ Name, Mail string }

var users = map[string]*User{}

func mailOf(w http.ResponseWriter, r *http.Request) {
	u := users[r.PathValue("id")]
	if u == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	fmt.Fprintln(w, u.Mail)
}
