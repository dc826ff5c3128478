package web

import (
	"net/http"
	"time"
)

func startSession(w http.ResponseWriter, id string) {
	cookie := &http.Cookie{
		Name:     "session",
		Value:    id,
		Path:     "/",
		Secure:   true,
		HttpOnly: true,
		Expires:  time.Now().Add(8 * time.Hour),
	}
	cookie.SameSite = http.SameSiteStrictMode
	http.SetCookie(w, cookie)
}
