package example

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/sessions"
)

func login(w http.ResponseWriter, r *http.Request, id string) {
	// ruleid: assay.go.cookie-without-secure, assay.go.cookie-without-httponly
	http.SetCookie(w, &http.Cookie{Name: "lang", Value: id})
	// ruleid: assay.go.cookie-without-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	// ruleid: assay.go.cookie-without-httponly
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: false, Secure: true, SameSite: http.SameSiteLaxMode})
	// ruleid: assay.go.cookie-samesite-none
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true, SameSite: http.SameSiteNoneMode})
	// ruleid: assay.go.session-cookie-samesite-missing
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true})
	// ok: assay.go.cookie-without-secure, assay.go.cookie-without-httponly
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true, SameSite: http.SameSiteStrictMode})
	// ok: assay.go.cookie-samesite-none, assay.go.session-cookie-samesite-missing
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
}

func loginLater(w http.ResponseWriter, id string) {
	// ok: assay.go.cookie-without-secure, assay.go.cookie-without-httponly
	c := &http.Cookie{Name: "a", Value: id}
	c.Secure = true
	c.HttpOnly = true
	// ok: assay.go.cookie-samesite-none, assay.go.session-cookie-samesite-missing
	c.SameSite = http.SameSiteLaxMode
	http.SetCookie(w, c)
	// ruleid: assay.go.session-cookie-samesite-missing
	d := &http.Cookie{Name: "auth", Value: id, Secure: true, HttpOnly: true}
	http.SetCookie(w, d)
}

func ginLogin(c *gin.Context) {
	// ruleid: assay.go.cookie-without-secure
	c.SetCookie("a", "b", 3600, "/", "example.com", false, true)
	// ruleid: assay.go.cookie-without-httponly
	c.SetCookie("a", "b", 3600, "/", "example.com", true, false)
	// ok: assay.go.cookie-without-secure
	c.SetCookie("a", "b", 3600, "/", "example.com", true, true)
	// ruleid: assay.go.cookie-samesite-none
	c.SetSameSite(http.SameSiteNoneMode)
}

func stores(s *sessions.CookieStore) {
	// ruleid: assay.go.cookie-without-secure
	s.Options = &sessions.Options{Path: "/", HttpOnly: true}
	// ok: assay.go.cookie-without-secure
	s.Options = &sessions.Options{Path: "/", HttpOnly: true, Secure: true}
}
