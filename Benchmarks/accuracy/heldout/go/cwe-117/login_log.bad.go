package handlers

import (
	"log"
	"net/http"
)

func login(w http.ResponseWriter, r *http.Request) {
	user := r.PostFormValue("user")
	if !checkPassword(user, r.PostFormValue("password")) {
		log.Printf("failed login for %s from %s", user, r.RemoteAddr)
		http.Error(w, "wrong user or password", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func checkPassword(user, password string) bool {
	return len(user) > 0 && store.Verify(user, password)
}

var store interface{ Verify(u, p string) bool }
