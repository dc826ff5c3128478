package app

import "net/http"

func remember(w http.ResponseWriter, token string) {
	c := http.Cookie{Name: "remember_token", Value: token, Path: "/", MaxAge: 30 * 24 * 3600}
	c.Secure = true
	c.SameSite = http.SameSiteLaxMode
	http.SetCookie(w, &c)
	w.WriteHeader(http.StatusNoContent)
}
