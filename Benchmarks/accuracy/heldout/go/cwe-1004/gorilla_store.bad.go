package handlers

import (
	"github.com/gorilla/sessions"
	"net/http"
)

func newStore(key []byte) *sessions.CookieStore {
	st := sessions.NewCookieStore(key)
	st.Options = &sessions.Options{
		Path:     "/",
		MaxAge:   7200,
		Secure:   true,
		HttpOnly: false,
		SameSite: http.SameSiteLaxMode,
	}
	return st
}
