package store

import (
	"net/http"
	"strings"
)

func afterLogin(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	if len(next) < 2 || next[0] != '/' || next[1] == '/' || strings.ContainsAny(next, "\\\r\n\t") {
		next = "/home"
	}
	http.Redirect(w, r, next, http.StatusFound)
}
