package util

import (
	"context"
	"net/http"
)

type session struct{ user string }

var sessions = map[string]session{}

func requireUser(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, err := r.Cookie("sid")
		if err != nil {
			http.Error(w, "sign in first", http.StatusUnauthorized)
			return
		}
		s, ok := sessions[c.Value]
		if !ok {
			http.Error(w, "sign in first", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), session{}, s.user)))
	})
}
